package io.mailwright.xmlapi.call;

import io.mailwright.domain.Failure;
import io.mailwright.domain.ListImport;
import io.mailwright.domain.ListImport.Format;
import io.mailwright.domain.ListImport.Mode;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * Has a file that lies on the account's file site imported into lists; answers the import's id, to
 * be asked after with {@link RetrieveImportStatus} ({@code subscribers-lists.md} S21, grade F;
 * other modes than add and update, and columns left out, X).
 */
public record ImportFile(ListImport order) implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "list"),
                Element.of("action", "import"),
                Element.of("search_type", "listid"),
                lists(),
                Element.of("file_name", order.file()),
                Element.of("email_address", order.notice()),
                Element.of("file_type", order.format() == Format.TAB ? "tab" : "csv"),
                Element.of("column_headings", Boolean.toString(order.headings())),
                Element.of("file_mapping", each("field", order.fields())),
                Element.of("import_type", number(order.mode())),
                Element.of("returnid", "true"),
                Element.of("encrypted", "false"),
                Element.of("encrypt_format", ""));
    }

    private Element lists() {
        var ids = each("search_value", order.lists());
        return ids.size() == 1 ? ids.getFirst() : Element.of("search_values", ids);
    }

    private static List<Element> each(String name, List<?> values) {
        return values.stream().map(value -> Element.of(name, value.toString())).toList();
    }

    private static int number(Mode mode) {
        return switch (mode) {
            case ADD_UPDATE -> 0;
            case ADD_ONLY -> 1;
            case UPDATE_ONLY -> 2;
        };
    }

    /** The first try may have taken the file. */
    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Long read(Element system) {
        long id = Answers.id(system, "importid", 0);
        if (id == 0) {
            throw new Failure.Malformed("The account did not say the id of the import", null);
        }
        return id;
    }
}
