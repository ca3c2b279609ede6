package io.mailwright.server.handler;

import io.mailwright.domain.ListType;
import io.mailwright.server.engine.Names;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.Locale;

/** Makes a list ({@code subscribers-lists.md} S12, grade F). */
final class AddList implements CallHandler {
    private static final long NONE = 0;

    private final Store store;

    AddList(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.LIST, "add");
    }

    @Override
    public Reply handle(CallRequest request) {
        var name = ListName.of(request, "list_name");
        var type = type(request.text("list_type"));
        long id =
                store.change(tables -> {
                    Names.refuseTaken(tables, name, NONE);
                    return tables.lists().create(name, type, tables.now());
                });
        return ListAnswers.done("List was added successfully", id);
    }

    private static ListType type(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "public" -> ListType.PUBLIC;
            case "private" -> ListType.PRIVATE;
            case "salesforce" -> ListType.SALESFORCE;
            default -> throw new ApiError(ErrorCode.INVALID_LIST_TYPE);
        };
    }
}
