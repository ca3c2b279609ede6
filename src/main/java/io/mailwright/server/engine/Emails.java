package io.mailwright.server.engine;

import io.mailwright.personalisation.MailSource;
import io.mailwright.personalisation.Profile;
import io.mailwright.personalisation.Validation;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.EmailTable.Email;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;

/** E-mails as what is to be sent. */
public final class Emails {
    private Emails() {}

    /**
     * One that must be there.
     *
     * @throws ApiError 940
     */
    public static Email existing(Tables tables, long email) {
        return tables.emails()
                .find(email)
                .orElseThrow(() -> new ApiError(ErrorCode.EMAIL_NOT_FOUND, email));
    }

    /**
     * Makes sure that it may be sent ({@code personalisation.md} P3, X).
     *
     * @throws ApiError 941, with the first thing that is wrong
     */
    public static void check(Tables tables, Job.Content content, boolean transactional) {
        var profile = Profile.of(tables.attributes().all());
        var validation =
                transactional
                        ? Validation.ofTransactional(profile)
                        : Validation.ofCommercial(profile);
        var mail = new MailSource(content.subject(), content.html(), content.text());
        validation.faults(mail).stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw new ApiError(ErrorCode.EMAIL_INVALID, fault.reason());
                });
    }
}
