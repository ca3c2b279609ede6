package io.mailwright.service.upload.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Quoting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ways of quoting cells: found where it can be told, else as was said. */
class QuotingTest {
    @TempDir Path folder;

    @Test
    void quotesBehindBackslashes() throws IOException {
        var source = open("a,b\n\"say \\\"hi, Bob\\\"\",\"C:\\\\x\"\n\"\\n\",2\n", null);

        assertThat(quoting(source)).isEqualTo(Quoting.BACKSLASH);
        assertThat(cells(source))
                .containsExactly(List.of("say \"hi, Bob\"", "C:\\x"), List.of("\\n", "2"));
    }

    @Test
    void aBackslashBeforeAClosingQuoteIsNoSignOfThem() throws IOException {
        var source = open("a,b\n\"C:\\\",x\n\"D:\\\",y\n", null);

        assertThat(quoting(source)).isEqualTo(Quoting.DOUBLED);
        assertThat(cells(source)).containsExactly(List.of("C:\\", "x"), List.of("D:\\", "y"));
    }

    @Test
    void singleQuotes() throws IOException {
        var source = open("'a','b'\n'O''Brien, Ann','1'\n'x\ny','2'\n", null);

        assertThat(quoting(source)).isEqualTo(Quoting.SINGLE);
        assertThat(cells(source))
                .containsExactly(List.of("O'Brien, Ann", "1"), List.of("x\ny", "2"));
    }

    @Test
    void apostrophesAreNoSignOfThem() throws IOException {
        var source = open("a,b\nO'Brien,'t Hart\nD'Arcy,rock 'n' roll\n", null);

        assertThat(quoting(source)).isEqualTo(Quoting.DOUBLED);
        assertThat(cells(source).getFirst()).containsExactly("O'Brien", "'t Hart");
    }

    @Test
    void misplacedQuotesAreTakenAsTheyStandIfThatWasSaid() throws IOException {
        var source =
                open(
                        "a,b\n\"Ann \"The\" Miller\",1\n \"x \"\"y\"\"\" , \"z, \"q\" \" \n5\" disk,\"2\n3\"\n",
                        Quoting.LENIENT);

        assertThat(cells(source))
                .containsExactly(
                        List.of("Ann \"The\" Miller", "1"),
                        List.of("x \"y\"", "z, \"q\" "),
                        List.of("5\" disk", "2\n3"));
    }

    @Test
    void noQuoteTakenAsItStandsMakesOneCellOfSeveralRows() throws IOException {
        assertThat(cells(open("a,b\n1,\"x\n", Quoting.LENIENT)))
                .containsExactly(List.of("1", "x\n"));
        assertThat(cells(open("a,b,c\r\n\"x\" y,1,u\r\n\"z\",2,\"v\" w\r\n", Quoting.LENIENT)))
                .containsExactly(List.of("x\" y", "1", "u"), List.of("z", "2", "v\" w"));
        for (var text : List.of("a,b\n\n1,\"x\n2,y\n", "a,b\n\n1,\"x\ny \"z\" u\"\n")) {
            assertThatThrownBy(() -> cells(open(text, Quoting.LENIENT)))
                    .as(text)
                    .isInstanceOf(Failure.FileUnusable.class)
                    .hasMessageContaining("The row in line 3 has quotes in the wrong place");
        }
    }

    @Test
    void noCellGoesOnIntoTheNextLineIfThatWasSaid() throws IOException {
        assertThat(
                        cells(
                                open(
                                        "a,b\n\"x\n\"y, z\",2\n3,\"v\"\" w\"\n\"4,\"p\" q\n\"\",\"",
                                        Quoting.IN_LINE)))
                .containsExactly(
                        List.of("\"x"),
                        List.of("y, z", "2"),
                        List.of("3", "v\" w"),
                        List.of("\"4", "\"p\" q"),
                        List.of("", "\""));
        assertThat(cells(open("a,b\r\n\"x,1\r\n\"y\",\"2 \r\n", Quoting.IN_LINE)))
                .containsExactly(List.of("\"x", "1"), List.of("y", "\"2 "));
    }

    @Test
    void quotesMeanNothingIfThatWasSaid() throws IOException {
        assertThat(cells(open("a,b\n\"x,y\"\n\"1,\"2\n", Quoting.NONE)))
                .containsExactly(List.of("\"x", "y\""), List.of("\"1", "\"2"));
    }

    @Test
    void aDelimiterIsNotTheQuoteToo() {
        var choice = FormatChoice.NONE.withQuoting(Quoting.SINGLE).withDelimiter('\'');

        assertThatThrownBy(() ->
                        RowSource.open(Files.writeString(folder.resolve("a"), "a'b\n"), choice))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("is the quote too");
    }

    /** The reader that mends quotes works in pieces. */
    @ParameterizedTest
    @EnumSource
    void longCellsComeWhole(Quoting quoting) throws IOException {
        var quote = quoting == Quoting.SINGLE ? "'" : quoting == Quoting.NONE ? "" : "\"";
        var cell = "abcdefghijk".repeat(9_000);
        var line = quote + cell + quote + "," + quote + "x" + quote + "\n";

        assertThat(cells(open("a,b\n" + line.repeat(20), quoting)))
                .hasSize(20)
                .allMatch(row -> row.equals(List.of(cell, "x")));
    }

    private static Quoting quoting(RowSource source) {
        return FormatChoice.of(source.layout().format()).quoting();
    }

    private RowSource open(String text, Quoting quoting) throws IOException {
        return RowSource.open(
                Files.writeString(folder.resolve("people.csv"), text),
                FormatChoice.NONE.withQuoting(quoting));
    }

    private static List<List<String>> cells(RowSource source) {
        var cells = new ArrayList<List<String>>();
        source.read(row -> cells.add(row.cells()));
        return cells;
    }
}
