package io.mailwright.server.handler;

import io.mailwright.domain.ListImport;
import io.mailwright.domain.ListImport.Format;
import io.mailwright.domain.ListImport.Mode;
import io.mailwright.server.engine.Addresses;
import io.mailwright.server.engine.Engine;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.List;

/**
 * Has a file on the file site imported into lists ({@code subscribers-lists.md} S21, grade F; other
 * import types than 0, columns left out and the refusal of encrypted files X).
 */
final class ImportFile implements CallHandler {
    private final Engine engine;

    ImportFile(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.LIST, "import");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("listid");
        long id = engine.imports().ask(order(request));
        engine.wakeImports();
        boolean tellsId = request.flag("returnid", false);
        return out -> {
            out.open("list");
            out.field(
                    "import_info",
                    "Your file is being imported. You will receive an email when it completes.");
            if (tellsId) {
                out.field("importid", id);
            }
            out.close();
        };
    }

    private ListImport order(CallRequest request) {
        var attributes = engine.store().read(tables -> tables.attributes().all());
        var order =
                new ListImport(
                        lists(request),
                        request.required("file_name"),
                        format(request),
                        request.flag("column_headings", false),
                        new FieldMapping(attributes).read(request),
                        mode(request),
                        notice(request));
        if (request.flag("encrypted", false)) {
            throw CallRequest.invalid("encrypted", request.text("encrypted"));
        }
        return order;
    }

    private static List<Long> lists(CallRequest request) {
        var several = request.child("search_values").system().all("search_value");
        if (several.isEmpty()) {
            return List.of(request.id("search_value"));
        }
        return several.stream()
                .map(one -> new CallRequest(Element.of("list", List.of(one))).id("search_value"))
                .distinct()
                .toList();
    }

    private static Format format(CallRequest request) {
        return request.oneOf("file_type", "csv", "tab").equals("tab") ? Format.TAB : Format.CSV;
    }

    private static Mode mode(CallRequest request) {
        return switch (request.text("import_type")) {
            case "", "0" -> Mode.ADD_UPDATE;
            case "1" -> Mode.ADD_ONLY;
            case "2" -> Mode.UPDATE_ONLY;
            default -> throw CallRequest.invalid("import_type", request.text("import_type"));
        };
    }

    private static String notice(CallRequest request) {
        var email = request.text("email_address");
        if (!email.isEmpty() && !Addresses.isValid(email)) {
            throw new ApiError(ErrorCode.INVALID_VALUE, "email_address", email);
        }
        return email;
    }
}
