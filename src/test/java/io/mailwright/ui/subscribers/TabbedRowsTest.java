package io.mailwright.ui.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.Subscriber;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class TabbedRowsTest {
    @Test
    void aSpreadsheetReadsNoFormulaAndNoExtraCell() {
        var rows = new TabbedRows("Address", List.of("Name", "Missing"));
        rows.add(
                new Subscriber(
                        1, "a@example.org", EmailType.HTML, Map.of("Name", "=SUM(A1)\tx\ny")));
        assertThat(rows).hasToString("Address\tName\tMissing\na@example.org\t'=SUM(A1) x y\t\n");
    }
}
