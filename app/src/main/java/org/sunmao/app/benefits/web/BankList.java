package org.sunmao.app.benefits.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.sunmao.app.benefits.rules.Typed;
import org.sunmao.app.intake.TicketFiles;

/**
 * The list of a bank that carried payments out (代发清单), as lines of code, holder, account, yuan and result: pasted, or a workbook or csv whose columns are told by their
 * heads. Of an account the last four digits are left before anything else sees the line; the file is not kept.
 */
@Component
class BankList {

    private static final long MOST_BYTES = 10_000_000;

    /** What heads say, by column; the first that a head holds. */
    private static final List<List<String>> HEADS = List.of(
            List.of("户编号", "编号", "code"),
            List.of("户名", "姓名", "收款人", "holder", "name"),
            List.of("账号", "帐号", "卡号", "账户", "account"),
            List.of("金额", "amount", "yuan"),
            List.of("结果", "状态", "result", "status"));

    private static final int CODE = 0;
    private static final int ACCOUNT = 2;
    private static final int YUAN = 3;

    private final TicketFiles files;

    BankList(TicketFiles files) {
        this.files = files;
    }

    /**
     * What was sent.
     *
     * @param problem word of why the file cannot be read; empty where it can
     */
    record Sent(String problem, List<Typed> lines) {}

    /** Lines that were pasted. */
    static Sent pasted(String text) {
        return new Sent("", Typed.lines(text).stream().map(BankList::masked).toList());
    }

    /** Lines of a file. */
    Sent read(MultipartFile file) throws IOException {
        if (file.getSize() > MOST_BYTES) {
            return new Sent("large", List.of());
        }
        Path kept = Files.createTempFile("sunmao-payments", ".tmp");
        try {
            file.transferTo(kept);
            String name = file.getOriginalFilename();
            TicketFiles.Read read = files.read(kept, name == null || name.isBlank() ? "list" : name);
            if (read.problem() != null) {
                return new Sent("unreadable", List.of());
            }
            var lines = new ArrayList<Typed>();
            for (TicketFiles.Row row : read.rows()) {
                List<String> cells = new ArrayList<>(
                        HEADS.stream().map(heads -> cell(row.cells(), heads)).toList());
                // Files of banks divide thousands by commas.
                cells.set(YUAN, cells.get(YUAN).replaceAll("[,，¥￥元 ]", ""));
                if (!cells.get(CODE).isEmpty() || !cells.get(YUAN).isEmpty()) {
                    lines.add(masked(Typed.fields(row.rowNumber(), cells)));
                }
            }
            return new Sent(lines.isEmpty() ? "heads" : "", lines);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private static String cell(Map<String, String> cells, List<String> heads) {
        for (String head : heads) {
            for (Map.Entry<String, String> cell : cells.entrySet()) {
                if (cell.getKey().toLowerCase(java.util.Locale.ROOT).contains(head)) {
                    return cell.getValue();
                }
            }
        }
        return "";
    }

    /** The same line with no more of its account than the last four digits; with none of what is no account. */
    private static Typed masked(Typed line) {
        String account = line.cell(ACCOUNT).replaceAll("[ -]", "");
        boolean readable = account.matches("[0-9]{8,32}|[*＊xX•·]{1,28}[0-9]{4}");
        String shown = readable
                ? "****" + account.substring(account.length() - 4)
                : line.cell(ACCOUNT).replaceAll("[0-9]", "*");
        return line.with(ACCOUNT, shown);
    }

    /** The last four digits of a line's account; what is no account is said. */
    static String tail(Typed line) {
        String shown = line.cell(ACCOUNT);
        if (!shown.matches("\\*{4}[0-9]{4}")) {
            line.refuse(ACCOUNT, "account", "account");
            return "";
        }
        return shown.substring(4);
    }
}
