package io.mailwright.service.upload.source;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Random;

/** A row that is too long is known by a cell that is, and no other row is touched by it. */
class LongRowReaderTest {
    private static final int LONGEST = 20;
    private static final int MOST_CELLS = 5;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaa,bbbb,cccc,dddd,eeee",
                "aaaa,bbbb,cccc,dddd,e,\"f,g\"\"h\"",
                "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaa\",\"b,c\"",
                "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaa\"\"b\"\",\n,c\"\"\",\"b\"\"\"",
                "a,b,c,d,e,f,g",
                "a,b,c,d,,,\"g\"\"\"",
                "\"a\",\"b\",c,\"d\",\"e\",\"f,\",g"
            })
    void isKnownAndOthersAreAsTheyWere(String row) {
        for (var end : List.of("\n", "\r\n", "")) {
            var last = end.isEmpty() ? "" : "x,\"y\"\"z\"\n";
            var rows = rows(cut("1,2\n" + row + end + last));
            assertThat(rows).hasSize(end.isEmpty() ? 2 : 3);
            assertThat(rows.getFirst()).containsExactly("1", "2");
            assertThat(rows.get(1)).anyMatch(cell -> cell.length() > Dialect.LONGEST_CELL);
            if (!end.isEmpty()) {
                assertThat(rows.getLast()).containsExactly("x", "y\"z");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaa,bbbb,cccc,dddd,eeee,\"f\ng\",\"\n\n\"",
                "a,b,c,d,e,\"f\r\ng\n\",h",
                "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaa\n\",b,\"c\nd\""
            })
    void linesBehindItAreCountedAsTheyStand(String row) throws IOException {
        var text = row + "\nx,y\n";

        assertThat(lineOfLast(cut(text))).isEqualTo(lineOfLast(new StringReader(text)));
    }

    private static long lineOfLast(Reader text) throws IOException {
        try (var csv = parser(text)) {
            return csv.stream().toList().getLast().getStartingLineNumber();
        }
    }

    @Test
    void shortRowsPassWhateverIsInThem() {
        var random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int row = 0; row < 3; row++) {
                text.append(cell(random)).append(',').append(cell(random)).append('\n');
            }
            assertThat(rows(cut(text.toString())))
                    .isEqualTo(rows(new StringReader(text.toString())));
        }
    }

    private static String cell(Random random) {
        var plain = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            plain.append("ab \",\n".charAt(random.nextInt(6)));
        }
        var text = plain.toString();
        return text.matches("[ab]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static Reader cut(String text) {
        return new LongRowReader(new StringReader(text), ',', '"', LONGEST, MOST_CELLS);
    }

    private static List<List<String>> rows(Reader text) {
        return parser(text).stream().map(CsvRecord::getFields).toList();
    }

    private static CsvReader<CsvRecord> parser(Reader text) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.builder().maxFieldSize(2 * Dialect.LONGEST_CELL).build(),
                        text);
    }
}
