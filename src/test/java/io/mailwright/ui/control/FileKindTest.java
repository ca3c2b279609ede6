package io.mailwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileKindTest {
    @Test
    void aFileIsShownWhoeverHasNamedIt() {
        var kind = FileKind.of("Tables", ".csv", ".xlsx");

        assertThat(kind.getDescription()).isEqualTo("Tables");
        assertThat(kind.getExtensions()).containsExactly("*.csv", "*.CSV", "*.xlsx", "*.XLSX");
    }
}
