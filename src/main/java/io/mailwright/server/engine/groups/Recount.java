package io.mailwright.server.engine.groups;

import io.mailwright.domain.GroupRule;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;
import io.mailwright.xmlapi.wire.rule.GroupFilter;

import java.util.stream.LongStream;

/**
 * Who has to come into a group, and who out, for it to hold those of its list whom a rule fits:
 * eight bytes a change, however many people there are.
 */
final class Recount {
    private final long[] in;
    private final long[] out;

    private Recount(long[] in, long[] out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Goes through the list.
     *
     * @param group 0 for one that is to be made
     * @throws ApiError 924 if the rule does not fit the account's attributes
     */
    static Recount of(Tables tables, long list, long group, GroupRule rule) {
        var fits = filter(tables, rule);
        var in = LongStream.builder();
        var out = LongStream.builder();
        tables.groups()
                .each(
                        list,
                        group,
                        (subscriber, isIn) -> {
                            if (fits.test(subscriber) != isIn) {
                                (isIn ? out : in).add(subscriber.id());
                            }
                        });
        return new Recount(in.build().toArray(), out.build().toArray());
    }

    private static GroupFilter filter(Tables tables, GroupRule rule) {
        try {
            return GroupFilter.of(rule, tables.attributes().all());
        } catch (IllegalArgumentException e) {
            throw new ApiError(ErrorCode.INVALID_RULE, String.valueOf(e.getMessage()));
        }
    }

    void carryOut(Tables tables, long group) {
        tables.groups().change(group, in, out, tables.now());
    }
}
