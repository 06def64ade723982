// Writes the packages that package-lock.json pins into the bill of materials that Maven has made, so that one bill holds all that is in the jar.
//
// usage: node bill.mjs application.cdx.json
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bill = process.argv[2];
if (!existsSync(bill)) {
    // Maven makes it with a network only; "sunmao sbom" says so.
    process.exit(0);
}
const lock = JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'package-lock.json'), 'utf8'));
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function component(path, entry) {
    const name = path.replace(/^.*node_modules\//, '');
    const [, group, plain] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name);
    const found = { type: 'library', 'bom-ref': purl(name, entry.version) };
    if (group) found.group = group;
    Object.assign(found, { name: plain, version: entry.version, scope: 'required', purl: purl(name, entry.version) });
    if (entry.integrity) {
        const [algorithm, base64] = entry.integrity.split('-');
        found.hashes = [{ alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(base64, 'base64').toString('hex') }];
    }
    found.licenses = entry.license ? [{ expression: entry.license.replace(/^\((.*)\)$/, '$1') }] : [];
    return found;
}

const document = JSON.parse(readFileSync(bill, 'utf8'));
const ours = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.dev);
document.components = document.components
    .filter((each) => !each.purl.startsWith('pkg:npm/'))
    .concat(ours.map(([path, entry]) => component(path, entry)));
writeFileSync(bill, JSON.stringify(document, null, 2) + '\n');
