package io.mailwright.server.engine;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.Optional;
import java.util.stream.Stream;

/** That no two lists or groups have the same name ({@code envelope.md} E8, 922, X). */
public final class Names {
    private Names() {}

    /**
     * Makes sure that no list or group but {@code own} has the name.
     *
     * @param own the id of what is to have it; 0 for what is to be made
     * @throws ApiError 922
     */
    public static void refuseTaken(Tables tables, String name, long own) {
        boolean taken =
                Stream.of(tables.lists().named(name), tables.groups().named(name))
                        .flatMap(Optional::stream)
                        .anyMatch(other -> other != own);
        if (taken) {
            throw new ApiError(ErrorCode.NAME_IN_USE, name);
        }
    }
}
