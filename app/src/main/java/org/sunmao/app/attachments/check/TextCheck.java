package org.sunmao.app.attachments.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.sunmao.app.attachments.Kind;
import org.sunmao.app.attachments.NotKeptException;
import org.sunmao.app.attachments.NotKeptException.Reason;

/** Plain text and CSV, in UTF-8 or GB 18030: signs that are written and nothing else, and no cell that a spreadsheet would compute. */
final class TextCheck {

    private static final Pattern UNWRITTEN = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n\\f]]");
    /** The beginning of a cell that a spreadsheet computes, or with which it starts another program. */
    private static final Pattern COMPUTED =
            Pattern.compile("(?m)(?:^|[,;\\t\"])\\s*(?:[=@＝＠]|[-+－＋][^,;\\t\\n]*(?:[A-Za-z]\\(|\\|))");

    private TextCheck() {}

    static void check(Kind kind, byte[] bytes) throws NotKeptException {
        String text = read(bytes);
        if (kind == Kind.CSV) {
            var cell = COMPUTED.matcher(text);
            if (cell.find()) {
                long before = text.substring(0, cell.end())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
                throw new NotKeptException(Reason.FORMULA, Long.toString(before + 1));
            }
        }
    }

    /** Whether it is text: a table may begin with the letters with which programs begin. */
    static boolean isText(byte[] bytes) {
        try {
            read(bytes);
            return true;
        } catch (NotKeptException notText) {
            return false;
        }
    }

    private static String read(byte[] bytes) throws NotKeptException {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            try {
                String text = read(bytes, charset);
                if (!UNWRITTEN.matcher(text).find()) {
                    return text;
                }
            } catch (CharacterCodingException another) {
                continue;
            }
        }
        throw new NotKeptException(Reason.NOT_TEXT, "");
    }

    private static String read(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
