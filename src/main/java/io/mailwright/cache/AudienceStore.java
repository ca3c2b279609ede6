package io.mailwright.cache;

import io.mailwright.domain.Subscriber;
import io.mailwright.domain.send.Portion;
import io.mailwright.domain.send.SendCode;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Counts who would get a send, by the rules of the account's server: who is in one of the sources,
 * once, unless left out; the first reason that fits is told ({@code email-send.md} M14). Needs no
 * network. Thread-safe.
 */
public final class AudienceStore {
    private static final String CANDIDATES =
            """
            with candidate(id, list, status) as (
                select m.subscriber_id, m.list_id, m.status from membership m
                where m.list_id in (select value from json_each(:lists))
                    and m.subscriber_id > :after and m.subscriber_id <= :upTo
                union
                select s.id, l.id, s.status from list l cross join subscriber s
                where l.type = 'MASTER' and l.id in (select value from json_each(:lists))
                    and s.id > :after and s.id <= :upTo
                union
                select m.subscriber_id, m.list_id, m.status from json_each(:members) g
                join membership m on m.list_id = g.value ->> 0 and m.subscriber_id = g.value ->> 1),
            suppressed(id) as (
                select subscriber_id from membership
                where list_id in (select value from json_each(:without))
                    and subscriber_id > :after and subscriber_id <= :upTo
                union
                select value ->> 1 from json_each(:withoutMembers)),
            judged(id, list, status, of_person, of_list) as materialized (
                select c.id, c.list, c.status,
                    case when u.email_key is not null then %d
                        when s.status = 'UNSUBSCRIBED' then %d when s.status = 'HELD' then %d
                        when c.id in (select id from suppressed) then %d end,
                    case c.status when 'UNSUBSCRIBED' then %d when 'HELD' then %d end
                from candidate c join subscriber s on s.id = c.id
                left join master_unsubscribe u on u.email_key = s.email_key),
            chosen(id, list, code) as (
                select id, list, coalesce(of_person, of_list) from (
                    select *, row_number() over (
                        partition by id order by of_list is not null, list) as place from judged)
                where place = 1)
            """
                    .formatted(
                            SendCode.ACCOUNT_LEVEL_OPT_OUT.number(),
                            SendCode.UNSUBSCRIBED.number(),
                            SendCode.HELD.number(),
                            SendCode.SUPPRESSION_LIST_EXCLUSION.number(),
                            SendCode.LIST_LEVEL_OPT_OUT.number(),
                            SendCode.HELD.number());

    private static final String LACKING =
            "coalesce(s.attributes ->> ('$.\"' || :name || '\"'), '') = ''";

    private final Database copy;

    public AudienceStore(Database copy) {
        this.copy = copy;
    }

    /**
     * Whom a send is for.
     *
     * @param lists ids
     * @param members of groups, each with the group's list
     * @param without ids of lists whose people get nothing
     * @param withoutMembers of groups whose people get nothing
     */
    public record Wanted(
            List<Long> lists,
            List<Member> members,
            List<Long> without,
            List<Member> withoutMembers) {}

    /** One who is in a group of a list. */
    public record Member(long list, long subscriber) {}

    /**
     * Some people of the copy, by their ids.
     *
     * @param after the id before the first
     * @param upTo the last id
     */
    private record Span(long after, long upTo) {
        static final Span ALL = new Span(Long.MIN_VALUE, Long.MAX_VALUE);

        List<Member> of(List<Member> members) {
            return equals(ALL) ? members : members.stream().filter(this::holds).toList();
        }

        private boolean holds(Member member) {
            return member.subscriber() > after && member.subscriber() <= upTo;
        }
    }

    /**
     * Those of a portion among some people of the copy.
     *
     * @param people by their ids
     * @param upTo the id up to which the copy was gone through; {@link Long#MAX_VALUE} for all
     */
    public record Stretch(List<Subscriber> people, long upTo) {}

    /** Who would get it, and of the others why not. */
    public record Counts(long people, Map<SendCode, Long> leftOut) {}

    /** One of the sources, each once. */
    public record Recipient(long id, long list, Subscriber person, boolean gets) {}

    /** Counts them, each once. */
    public Counts count(Wanted wanted) {
        return copy.read(handle -> {
            var leftOut = new EnumMap<SendCode, Long>(SendCode.class);
            long people = 0;
            var counted =
                    query(
                                    handle,
                                    "select coalesce(code, 0) as code, count(*) as people from chosen"
                                            + " group by 1",
                                    wanted)
                            .map((row, _) -> Map.entry(row.getInt("code"), row.getLong("people")))
                            .list();
            for (var entry : counted) {
                if (entry.getKey() == 0) {
                    people = entry.getValue();
                } else {
                    leftOut.put(code(entry.getKey()), entry.getValue());
                }
            }
            return new Counts(people, leftOut);
        });
    }

    private static SendCode code(int number) {
        return Arrays.stream(SendCode.values())
                .filter(code -> code.number() == number)
                .findAny()
                .orElseThrow();
    }

    /** How many of those who get it have no value of each attribute. */
    public Map<String, Long> without(Wanted wanted, List<String> attributes) {
        return copy.read(handle -> {
            var missing = new LinkedHashMap<String, Long>();
            for (var name : attributes) {
                missing.put(
                        name,
                        query(
                                        handle,
                                        "select count(*) from chosen c join subscriber s on s.id = c.id"
                                                + " where c.code is null and "
                                                + LACKING,
                                        wanted)
                                .bind("name", name)
                                .mapTo(Long.class)
                                .one());
            }
            return missing;
        });
    }

    /**
     * Those of a portion among the next people of the copy, at most so many: what it takes depends
     * on how many are gone through.
     *
     * @param after the id before the first
     * @param next how many people of the copy are gone through, at least 1
     */
    public Stretch stretch(Wanted wanted, Portion portion, long after, int next, int most) {
        return copy.read(handle -> {
            var span = new Span(after, end(handle, after, next));
            var people =
                    query(
                                    handle,
                                    "select s.* from chosen c join subscriber s on s.id = c.id"
                                            + " where "
                                            + condition(portion)
                                            + " order by c.id limit :most",
                                    wanted,
                                    span)
                            .bindMap(values(portion))
                            .bind("most", most)
                            .map((row, _) -> People.subscriber(row))
                            .list();
            return new Stretch(people, span.upTo());
        });
    }

    private static long end(Handle handle, long after, int next) {
        return handle.select(
                        "select id from subscriber where id > ? order by id limit 1 offset ?",
                        after,
                        next - 1)
                .mapTo(Long.class)
                .findOne()
                .orElse(Long.MAX_VALUE);
    }

    private static String condition(Portion portion) {
        return switch (portion) {
            case Portion.Reached() -> "c.code is null";
            case Portion.LeftOut(var _) -> "c.code = :code";
            case Portion.Lacking(var _) -> "c.code is null and " + LACKING;
        };
    }

    private static Map<String, ?> values(Portion portion) {
        return switch (portion) {
            case Portion.Reached() -> Map.of();
            case Portion.LeftOut(var why) -> Map.of("code", why.number());
            case Portion.Lacking(var attribute) -> Map.of("name", attribute);
        };
    }

    /** Those who get it, by their ids. */
    public void each(Wanted wanted, Consumer<Recipient> each) {
        copy.read(handle -> {
            query(
                            handle,
                            "select s.*, c.list as chosen_list, c.code from chosen c join subscriber"
                                    + " s on s.id = c.id order by s.id",
                            wanted)
                    .map((row, _) ->
                            new Recipient(
                                    row.getLong("id"),
                                    row.getLong("chosen_list"),
                                    People.subscriber(row),
                                    row.getObject("code") == null))
                    .forEach(each);
            return true;
        });
    }

    /** Everybody on a list who is not unsubscribed there, to put a rule to. */
    public void members(long list, Consumer<Subscriber> each) {
        copy.read(handle -> {
            handle.select(
                            "select s.* from membership m join subscriber s on s.id = m.subscriber_id"
                                    + " where m.list_id = ?",
                            list)
                    .map((row, _) -> People.subscriber(row))
                    .forEach(each);
            return true;
        });
    }

    private static Query query(Handle handle, String select, Wanted wanted) {
        return query(handle, select, wanted, Span.ALL);
    }

    private static Query query(Handle handle, String select, Wanted wanted, Span span) {
        return handle.createQuery(CANDIDATES + select)
                .bind("after", span.after())
                .bind("upTo", span.upTo())
                .bind("lists", wanted.lists().toString())
                .bind("members", pairs(span.of(wanted.members())))
                .bind("without", wanted.without().toString())
                .bind("withoutMembers", pairs(span.of(wanted.withoutMembers())));
    }

    private static String pairs(List<Member> members) {
        var json = new StringBuilder("[");
        for (var member : members) {
            json.append(json.length() == 1 ? "[" : ",[")
                    .append(member.list())
                    .append(',')
                    .append(member.subscriber())
                    .append(']');
        }
        return json.append(']').toString();
    }
}
