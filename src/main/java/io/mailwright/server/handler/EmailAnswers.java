package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.EmailTable.Email;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;

/** What the calls about e-mails have in common. */
final class EmailAnswers {
    private EmailAnswers() {}

    /**
     * An e-mail that must be there.
     *
     * @throws ApiError 940
     */
    static Email existing(Tables tables, long email) {
        return tables.emails()
                .find(email)
                .orElseThrow(() -> new ApiError(ErrorCode.EMAIL_NOT_FOUND, email));
    }
}
