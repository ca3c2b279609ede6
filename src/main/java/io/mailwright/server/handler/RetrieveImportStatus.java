package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.ErrorCode;

/**
 * Answers how an import stands ({@code subscribers-lists.md} S22, grade F; all but the end's word
 * and the id X).
 */
final class RetrieveImportStatus implements CallHandler {
    private final Store store;

    RetrieveImportStatus(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.LIST, "import", "importstatus");
    }

    @Override
    public Reply handle(CallRequest request) {
        long id = request.id("search_value");
        var what =
                store.read(tables -> tables.imports().find(id))
                        .orElseThrow(() -> new ApiError(ErrorCode.IMPORT_NOT_FOUND, id));
        var progress = what.progress();
        var problem = what.problem();
        return out -> {
            out.open("list");
            out.field("import_info", WorkStates.word(what.state()));
            out.field("importid", id);
            out.field("rows_total", progress.rows());
            out.field("rows_added", progress.added());
            out.field("rows_updated", progress.updated());
            out.field("rows_rejected", progress.rejected());
            out.field("result_file", what.resultFile());
            if (problem != null) {
                out.field("error_detail", problem);
            }
            out.close();
        };
    }
}
