package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.List;
import java.util.stream.Stream;

/** The lists and groups a job goes to, and those it leaves out ({@code email-send.md} M8, C). */
record SendTargets(List<Long> to, List<Long> suppressed) {
    /**
     * Those of a request.
     *
     * @throws ApiError 913; 951 if it goes to none
     */
    static SendTargets of(CallRequest request) {
        var to = ids(request.child("lists"));
        if (to.isEmpty()) {
            throw new ApiError(ErrorCode.NO_TARGET);
        }
        return new SendTargets(to, ids(request.child("suppress")));
    }

    private static List<Long> ids(CallRequest parent) {
        return parent.system().all("list").stream()
                .filter(list -> !list.text().isEmpty())
                .map(list -> new CallRequest(Element.of("lists", list)).id("list"))
                .toList();
    }

    /**
     * Makes sure that all are there.
     *
     * @throws ApiError 920
     */
    void check(Tables tables) {
        Stream.concat(to.stream(), suppressed.stream())
                .filter(id -> !tables.lists().exists(id) && tables.groups().find(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new ApiError(ErrorCode.LIST_NOT_FOUND, id);
                });
    }

    void store(Tables tables, long job) {
        to.forEach(id -> tables.jobs().target(job, id, false));
        suppressed.forEach(id -> tables.jobs().target(job, id, true));
    }
}
