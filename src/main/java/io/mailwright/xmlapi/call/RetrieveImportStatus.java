package io.mailwright.xmlapi.call;

import io.mailwright.domain.ImportStatus;
import io.mailwright.domain.ImportStatus.Rows;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How an import stands ({@code subscribers-lists.md} S22, grade F; other states than the last, and
 * all beside the state, X).
 */
public record RetrieveImportStatus(long importId) implements Call<ImportStatus> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "list"),
                Element.of("action", "import"),
                Element.of("sub_action", "importstatus"),
                Element.of("search_value", importId));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public ImportStatus read(Element system) {
        return new ImportStatus(
                Answers.id(system, "importid", importId),
                Answers.state(Answers.required(system, "import_info").text()),
                rows(system),
                Answers.text(system, "result_file"),
                Answers.text(system, "error_detail"));
    }

    private static @Nullable Rows rows(Element system) {
        return Answers.text(system, "rows_total").isEmpty()
                ? null
                : new Rows(
                        Answers.id(system, "rows_total", 0),
                        Answers.id(system, "rows_added", 0),
                        Answers.id(system, "rows_updated", 0),
                        Answers.id(system, "rows_rejected", 0));
    }
}
