package io.mailwright.server.handler;

import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;

/** What the calls about lists have in common. */
final class ListAnswers {
    private ListAnswers() {}

    /** A change done, as {@code subscribers-lists.md} S12 to S14 (F) word it. */
    static Reply done(String info, long list) {
        return out -> {
            out.open("list");
            out.field("list_info", info);
            out.field("list_description", list);
            out.close();
        };
    }

    /**
     * A list that must be there.
     *
     * @throws ApiError 920
     */
    static MailList existing(Tables tables, long list) {
        return tables.lists()
                .find(list, tables.now())
                .orElseThrow(() -> new ApiError(ErrorCode.LIST_NOT_FOUND, list));
    }

    /**
     * That a list is there.
     *
     * @throws ApiError 920
     */
    static void require(Tables tables, long list) {
        if (!tables.lists().exists(list)) {
            throw new ApiError(ErrorCode.LIST_NOT_FOUND, list);
        }
    }

    /**
     * A list that may be renamed and deleted, which All Subscribers may not.
     *
     * @throws ApiError 920, 923
     */
    static MailList changeable(Tables tables, long list) {
        var found = existing(tables, list);
        if (found.type() == ListType.MASTER) {
            throw new ApiError(ErrorCode.LIST_FIXED, list);
        }
        return found;
    }
}
