package io.mailwright.server.engine.sending.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

class QuotedPrintableTest {
    @Test
    void isWrittenAsTheStandardSays() {
        assertThat(encoded("a=b \tc")).isEqualTo("a=3Db \tc");
        assertThat(encoded("end \nnext\t\r\nü\rx "))
                .isEqualTo("end=20\r\nnext=09\r\n=C3=BC\r\nx=20");
        assertThat(encoded("x".repeat(76))).isEqualTo("x".repeat(76));
        assertThat(encoded("x".repeat(77))).isEqualTo("x".repeat(75) + "=\r\nxx");
        assertThat(encoded("x".repeat(74) + "=y")).isEqualTo("x".repeat(74) + "=\r\n=3Dy");
    }

    @Test
    void whateverIsWrittenIsReadAgainByTheLibrary() throws Exception {
        var random = new Random(4711);
        for (int i = 0; i < 2_000; i++) {
            var text = text(random);
            var encoded = encoded(text);
            assertThat(encoded.lines())
                    .allMatch(line -> line.length() <= 76 && !line.endsWith(" "));
            assertThat(encoded).matches("[\\t\\r\\n -~]*");
            assertThat(decoded(encoded)).isEqualTo(text.replaceAll("\r\n|\r|\n", "\r\n"));
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(300), 0, 12)
                .mapToObj(i ->
                        switch (i) {
                            case 0 -> "\r\n";
                            case 1 -> "\n";
                            case 2 -> "\r";
                            case 3 -> "=";
                            case 4 -> " ";
                            case 5 -> "\t";
                            case 6 -> "ü";
                            case 7 -> "😀";
                            default -> "text".substring(i - 8);
                        })
                .reduce("", String::concat);
    }

    private static String encoded(String text) {
        var out = new ByteArrayOutputStream();
        QuotedPrintable.write(text, out);
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static String decoded(String text) throws IOException, MessagingException {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        return new String(
                MimeUtility.decode(in, "quoted-printable").readAllBytes(), StandardCharsets.UTF_8);
    }
}
