package io.mailwright.service.upload.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringReader;

/** Marks at the end are left out however much is read at once, and no others. */
class EndMarkReaderTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 100})
    void leavesOutMarksAtTheEndOnly(int size) throws IOException {
        var text = "\u001Aa\u001A\u001Ab\u001A\nc";
        var read = new StringBuilder();
        try (var reader = new EndMarkReader(new StringReader(text + "\u001A\u001A\u001A"))) {
            var buffer = new char[size];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                read.append(buffer, 0, count);
            }
            assertThat(reader.read()).isNegative();
        }
        assertThat(read.toString()).isEqualTo(text);
    }
}
