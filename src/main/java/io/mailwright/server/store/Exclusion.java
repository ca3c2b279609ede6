package io.mailwright.server.store;

import io.mailwright.domain.Status;
import io.mailwright.domain.send.SendCode;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Why somebody is left out of a send, as SQL: numbers of {@code email-send.md} M14 (grade V),
 * {@code null} for nobody's reason. Which number is whose, and that the first that fits is told, is
 * X.
 */
final class Exclusion {
    /** Of the person {@code s}, whose standing on All Subscribers is {@code a.status}. */
    static final String OF_PERSON =
            "case when s.deleted then "
                    + SendCode.SUBSCRIBER_DELETED.number()
                    + " when exists (select 1 from master_unsubscribe u"
                    + " where u.email_key = s.email_key) then "
                    + SendCode.ACCOUNT_LEVEL_OPT_OUT.number()
                    + " when a.status is null then "
                    + SendCode.NO_ALL_SUBSCRIBERS_LIST_ENTRY.number()
                    + standing("a", SendCode.UNSUBSCRIBED)
                    + " end";

    /** Of the person's membership {@code m} of the list. */
    static final String OF_LIST =
            "case when false then null" + standing("m", SendCode.LIST_LEVEL_OPT_OUT) + " end";

    private Exclusion() {}

    private static String standing(String table, SendCode unsubscribed) {
        return " when %1$s.status = '%2$s' then %3$d when %1$s.status = '%4$s' then %5$d"
                .formatted(
                        table,
                        Status.UNSUBSCRIBED,
                        unsubscribed.number(),
                        Status.HELD,
                        SendCode.HELD.number());
    }

    /** The words of the number in {@code code}. */
    static String words() {
        return Arrays.stream(SendCode.values())
                .map(code -> "when " + code.number() + " then '" + code.text() + "'")
                .collect(Collectors.joining(" ", "case code ", " end"));
    }

    static SendCode code(int number) {
        return Arrays.stream(SendCode.values())
                .filter(code -> code.number() == number)
                .findAny()
                .orElseThrow();
    }
}
