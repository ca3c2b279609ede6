package io.mailwright.personalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.personalisation.plain.PlainText;
import io.mailwright.personalisation.script.NotRendered;
import io.mailwright.personalisation.script.SyntaxException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whatever an author, or who passes for one, writes: it ends, and in nothing but the known ways.
 */
class HostileTest {
    private static final String DOUBLING =
            "%%[SET @a = 'aaaaaaaaaa' FOR @i = 1 TO 60 DO SET @a = Concat(@a, @a) NEXT]%%";

    private final TestMailing mailing = new TestMailing().with("City", "a<b>&'\" %%x%%");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    %%[FOR @i = 1 TO 2000000000 DO NEXT]%% | more than 100000 steps
                    %%[FOR @i = -2000000000 TO 2000000000 DO SET @a = 1 NEXT]%% | more than 100000 steps
                    %%[FOR @i = 1 TO 9999 DO FOR @j = 1 TO 9999 DO NEXT NEXT]%% | more than 100000 steps
                    %%[SET @a = "%%=TreatAsContent(@a)=%%"]%%%%=TreatAsContent(@a)=%% | more than 5
                    %%[SET @a = "%%=Concat(TreatAsContent(@a), TreatAsContent(@a))=%%"]%%%%=TreatAsContent(@a)=%% | more than 5
                    %%[FOR @i = 1 TO 49000 DO]%%01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789%%[NEXT]%% | longer than 4000000 characters
                    %%=Format(1, "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000")=%% | no format
                    """)
    void whatRunsAwayIsStopped(String template, String reason) {
        assertThatThrownBy(() -> mailing.html(template))
                .isInstanceOf(NotRendered.Faulty.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%%[SET @b = Replace(@a, 'a', @a)]%%",
                "%%[FOR @i = 1 TO 9999 DO SET @b = IndexOf(@a, Concat(@a, 'b')) NEXT]%%",
                "%%[FOR @i = 1 TO 9999 DO SET @b = Uppercase(@a) NEXT]%%",
                "%%[FOR @i = 1 TO 9999 DO]%%%%=v(@a)=%%%%[NEXT]%%"
            })
    void textsDoNotGrowWithoutEnd(String use) {
        var growing = DOUBLING.replace("60", use.isEmpty() ? "60" : "14");

        assertThatThrownBy(() -> mailing.html(growing + use))
                .isInstanceOf(NotRendered.Faulty.class)
                .hasMessageMatching("line 1, column \\d+: .*(longer|works on more) than.*");
    }

    @Test
    void theDeepestThatIsAllowedFitsASmallStack() throws InterruptedException {
        var expression = "Concat(".repeat(36) + "TreatAsContent(@a)" + ")".repeat(36);
        var nested =
                "%%[IF 1 THEN ]%%".repeat(35)
                        + "x"
                        + "%%[ ENDIF ]%%".repeat(35)
                        + ("%%[SET @a = \"%%=" + expression + "=%%\"]%%%%=" + expression + "=%%");
        var thrown = new AtomicReference<Throwable>();
        var thread =
                new Thread(
                        null,
                        () -> {
                            try {
                                mailing.html(nested);
                            } catch (NotRendered e) {
                                thrown.set(e);
                            }
                        },
                        "small",
                        512 * 1024);
        thread.setUncaughtExceptionHandler((_, e) -> thrown.set(e));

        thread.start();
        thread.join();

        assertThat(thrown.get())
                .isInstanceOf(NotRendered.Faulty.class)
                .hasMessageContaining("Too many contents within each other");
    }

    @Test
    void longRunsOfAnythingAreReadOnce() {
        for (var piece :
                new String[] {
                    "%",
                    "%%",
                    "%%linkname%%",
                    "<",
                    "<a ",
                    "<script ",
                    "<custom a",
                    "%%x",
                    "[",
                    "%%httpget ",
                    "/*",
                    "\"",
                    "<a alias=%%linkname%%",
                    "%%[SET @a=1]%%",
                    "%%[",
                    "%%=",
                    "\n",
                    "(",
                    "-"
                }) {
            parse(piece.repeat(200_000 / piece.length()));
            parse("%%[" + piece.repeat(100_000 / piece.length()));
            parse("<script x=" + piece.repeat(100_000 / piece.length()) + ">");
        }
    }

    private static void parse(String template) {
        try {
            Template.parse(template, Part.HTML).names();
        } catch (SyntaxException e) {
            assertThat(e.problem().line()).isPositive();
            assertThat(e.problem().column()).isPositive();
        }
    }

    @Test
    void randomInputEndsInNothingButTheKnownWays() {
        var random = new Random(20120116);
        int rendered = 0;
        for (int i = 0; i < 10_000; i++) {
            var template = random(random);
            try {
                mailing.html(template);
                rendered++;
            } catch (SyntaxException | NotRendered e) {
                assertThat(e).hasMessageStartingWith("line ");
            } catch (RuntimeException e) {
                throw new AssertionError("Template: " + template, e);
            }
            if (i % 4 == 0) {
                assertThat(PlainText.of(template.replace('\uFDD0', ' '))).doesNotContain("\uFDD0");
            }
        }
        assertThat(rendered).as("templates that are right").isBetween(500, 9_500);
    }

    private static String random(Random random) {
        var template = new StringBuilder();
        int pieces = 1 + random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            template.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(40) == 0) {
                template.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT));
            }
        }
        return template.toString();
    }

    private static final String[] PIECES = {
        "%%",
        "%%[",
        "]%%",
        "%%=",
        "=%%",
        "%%City%%",
        "%%Nobody%%",
        "%%emailaddr%%",
        " ",
        "\n",
        "<p>",
        "<table>",
        "</table>",
        "<tr><td>",
        "<a href='",
        "'>",
        "<!--",
        "-->",
        "<li>",
        "<pre>",
        "<script runat=server language=ampscript>",
        "</script>",
        "<custom type=content name=a>",
        "SET ",
        "VAR ",
        "IF ",
        " THEN ",
        " ELSE ",
        " ELSEIF ",
        " ENDIF ",
        "FOR ",
        " TO ",
        " DOWNTO ",
        " DO ",
        " NEXT ",
        "@a",
        "@i",
        "=",
        "==",
        "!=",
        ">",
        "<=",
        " AND ",
        " OR ",
        " NOT ",
        "(",
        ")",
        ",",
        "1",
        "-3",
        "2.50",
        "99999999999",
        "'x'",
        "\"",
        "'",
        "[City]",
        "[",
        "]",
        "true",
        "/*",
        "*/",
        "%%[SET @a = ",
        "%%[IF [City] == 'x' THEN]%%",
        "%%[ENDIF]%%",
        "%%[FOR @i = 1 TO 3 DO]%%",
        "%%[NEXT @i]%%",
        "%%=v(@a)=%%",
        "%%=Concat(",
        "%%=Substring('äöü😀', ",
        "Replace(@a,'a',[City])",
        "%%=Format(",
        "'N2'",
        "FormatDate(Now(),'",
        "DateAdd(Now(), ",
        "'D')",
        "Lookup('a')",
        "TreatAsContent(",
        "ContentArea(1)",
        "HTTPGet('http://x')",
        "%%httpget \"http://x/[City]\"%%",
        "%%before;httpget ",
        "Uppercase([City])",
        "\uFDD0",
        "7\uFDD1",
        "&amp;",
        "%%linkname%%",
        "IIF("
    };
}
