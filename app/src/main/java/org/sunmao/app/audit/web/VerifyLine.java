package org.sunmao.app.audit.web;

import java.util.LinkedHashMap;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.audit.chain.Finding;
import org.sunmao.app.audit.chain.Verification;

/** The line of a verification. */
final class VerifyLine {

    private VerifyLine() {}

    static void record(Audit audit, Reader reader, Verification found) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("whole", found.whole());
        detail.put("lines", found.lines());
        detail.put("from", found.from());
        detail.put("to", found.to());
        detail.put("heads", found.heads());
        Finding finding = found.finding();
        if (finding != null) {
            detail.put("finding", finding.what().word());
            detail.put("seq", finding.seq());
            if (finding.line() != null) {
                detail.put("line", finding.line());
            }
        }
        audit.record(reader, "audit.verify", "audit-chain", "", detail);
    }
}
