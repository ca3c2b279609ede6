package io.mailwright.service;

import static java.util.Objects.requireNonNullElse;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.MailList;
import io.mailwright.domain.MasterUnsubscribe;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.bulk.BulkPerson;
import io.mailwright.xmlapi.bulk.BulkReader;
import io.mailwright.xmlapi.call.ExportListSubscribers;
import io.mailwright.xmlapi.call.RetrieveListSubscribers;
import io.mailwright.xmlapi.call.RetrieveMasterUnsubscribes;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.function.Consumer;

/**
 * Reads the long rows of an account whatever their number: by call, and where the answer would be
 * too large (917, X) as a file, or in parts.
 */
final class AccountRows {
    /** No account is older. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final XmlApi api;
    private final BulkExports exports;

    AccountRows(XmlApi api, BulkExports exports) {
        this.api = api;
        this.exports = exports;
    }

    /**
     * The people of a list.
     *
     * @throws Failure.Invalid if they are too many for an answer and the account has no place for
     *     files
     */
    void people(MailList list, Consumer<ListedSubscriber> rows) {
        try {
            api.stream(new RetrieveListSubscribers(list.id(), null), rows);
        } catch (Failure.Refused refused) {
            requireTooLarge(refused);
            if (!exports.possible()) {
                throw new Failure.Invalid(
                        "The list %s is too large for one answer of the account, which has it as a file only: give the account its place for files, under Accounts or with account add and --ftp"
                                .formatted(list.name()));
            }
            exports.read(
                    new ExportListSubscribers(list.id(), null),
                    list.name(),
                    new BulkReader(
                            _ -> {}, person -> rows.accept(listed(person, list.id())), _ -> {}));
        }
    }

    private static ListedSubscriber listed(BulkPerson person, long list) {
        var attributes = new LinkedHashMap<>(person.attributes());
        var type = attributes.remove(Attribute.EMAIL_TYPE);
        return new ListedSubscriber(
                new Subscriber(
                        person.subscriber(),
                        person.email(),
                        "Text".equalsIgnoreCase(type) ? EmailType.TEXT : EmailType.HTML,
                        attributes),
                new Membership(list, "", requireNonNullElse(person.status(), Status.ACTIVE)));
    }

    /** The Master Unsubscribe list, in as many parts as it takes. */
    void unsubscribes(Consumer<MasterUnsubscribe> rows) {
        try {
            api.stream(new RetrieveMasterUnsubscribes(null, null), rows);
        } catch (Failure.Refused refused) {
            requireTooLarge(refused);
            halves(BEGINNING, LocalDate.now(ZoneOffset.UTC).plusDays(1), refused, rows);
        }
    }

    private void halves(
            LocalDate from,
            LocalDate to,
            Failure.Refused refused,
            Consumer<MasterUnsubscribe> rows) {
        if (from.equals(to)) {
            throw refused;
        }
        var middle = LocalDate.ofEpochDay((from.toEpochDay() + to.toEpochDay()) / 2);
        part(from, middle, rows);
        part(middle.plusDays(1), to, rows);
    }

    private void part(LocalDate from, LocalDate to, Consumer<MasterUnsubscribe> rows) {
        try {
            api.stream(new RetrieveMasterUnsubscribes(from, to), rows);
        } catch (Failure.Refused refused) {
            requireTooLarge(refused);
            halves(from, to, refused, rows);
        }
    }

    private static void requireTooLarge(Failure.Refused refused) {
        if (refused.code() != ErrorCode.ANSWER_TOO_LARGE.number()) {
            throw refused;
        }
    }
}
