package io.mailwright.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.ui.content.HtmlScanner.Run;
import io.mailwright.ui.content.HtmlScanner.State;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/** Lines of e-mails, part by part. */
class HtmlScannerTest {
    /** Every part with the first letter of what it is. */
    private static String painted(String line, State begin) {
        var words = new StringBuilder();
        int at = 0;
        for (Run run : HtmlScanner.scan(line, begin).runs()) {
            words.append(run.paint().name().charAt(0))
                    .append('[')
                    .append(line, at, at + run.length())
                    .append(']');
            at += run.length();
        }
        assertThat(at).as("all of the line").isEqualTo(line.length());
        return words.toString();
    }

    private static State end(String line, State begin) {
        return HtmlScanner.scan(line, begin).end();
    }

    @Test
    void tagsNamesValuesAndWhatIsFilledIn() {
        assertThat(painted("<td width=\"6\">Hi %%First Name%%!</td>", State.TEXT))
                .isEqualTo("T[<td]N[ width=]V[\"6\"]T[>]P[Hi ]P[%%First Name%%]P[!]T[</td]T[>]");
        assertThat(painted("<a href='%%url%%?a=1'>", State.TEXT))
                .isEqualTo("T[<a]N[ href=]V[']P[%%url%%]V[?a=1']T[>]");
        assertThat(painted("5 < 6 & 100%", State.TEXT)).isEqualTo("P[5 < 6 & 100%]");
        assertThat(painted("%%=V(@x)=%%", State.TEXT)).isEqualTo("P[%%=V(@x)=%%]");
    }

    @Test
    void whatGoesOnOnTheNextLine() {
        assertThat(end("<td style=\"color:", State.TEXT)).isEqualTo(State.DOUBLE);
        assertThat(painted("red\" x>", State.DOUBLE)).isEqualTo("V[red\"]N[ x]T[>]");
        assertThat(end("<td style='a", State.TEXT)).isEqualTo(State.SINGLE);
        assertThat(end("<td", State.TEXT)).isEqualTo(State.TAG);
        assertThat(end("<!-- a", State.TEXT)).isEqualTo(State.COMMENT);
        assertThat(painted("b --><p>", State.COMMENT)).isEqualTo("C[b -->]T[<p]T[>]");
        assertThat(end("%%[ IF x", State.TEXT)).isEqualTo(State.SCRIPT);
        assertThat(painted("THEN ]%%a", State.SCRIPT)).isEqualTo("P[THEN ]%%]P[a]");
        assertThat(end("<style type=\"text/css\">p > a { x: \"", State.TEXT))
                .isEqualTo(State.STYLE);
        assertThat(painted("a > b }</STYLE><p>", State.STYLE))
                .isEqualTo("P[a > b }]T[</STYLE]T[>]T[<p]T[>]");
    }

    @Test
    void nothingMakesItFailOrStop() {
        var random = new Random(11);
        var states = List.of(State.values());
        var letters = "<>\"'%[]=/!-a \t&styleSTYLE";
        for (int i = 0; i < 20_000; i++) {
            var line = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                line.append(letters.charAt(random.nextInt(letters.length())));
            }
            painted(line.toString(), states.get(random.nextInt(states.size())));
        }
    }
}
