package io.mailwright.service.tracking.push;

import io.mailwright.cache.FeedEvent;
import io.mailwright.cache.StableId;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.EventType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** How an event and a link are written as rows. */
final class EventRows {
    static final List<String> KEY =
            List.of("job_id", "type", "person_id", "at", "link_id", "number");
    static final List<String> COLUMNS =
            List.of("list_id", "batch", "machine", "kind", "code", "smtp_code", "reason");

    private EventRows() {}

    static String word(EventType type) {
        return word((Enum<?>) type);
    }

    static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    static void add(CopyRows rows, FeedEvent fed) {
        var event = fed.event();
        var detail = Columns.of(event.detail());
        rows.add(
                event.job(),
                word(event.type()),
                event.subscriber(),
                event.at(),
                detail.link,
                fed.number(),
                event.list(),
                event.batch(),
                fed.machine(),
                detail.kind,
                detail.code,
                detail.smtpCode,
                detail.reason);
    }

    /** 0 for none. */
    static long link(String url, String alias) {
        return url.isEmpty() && alias.isEmpty() ? 0 : StableId.of(url, alias);
    }

    /** What only some types of events tell, in the columns all have. */
    private record Columns(
            long link,
            @Nullable String kind,
            @Nullable Integer code,
            @Nullable Integer smtpCode,
            @Nullable String reason) {
        private static final Columns NONE = new Columns(0, null, null, null, null);

        static Columns of(Detail detail) {
            return switch (detail) {
                case Detail.None _ -> NONE;
                case Detail.NotSent not -> new Columns(0, null, not.code(), null, not.reason());
                case Detail.Click click ->
                        new Columns(
                                EventRows.link(click.url(), click.alias()), null, null, null, null);
                case Detail.Bounce bounce ->
                        new Columns(
                                0,
                                word(bounce.category()),
                                bounce.subcategory(),
                                bounce.smtpCode(),
                                bounce.reason());
                case Detail.Unsubscribe left ->
                        new Columns(0, word(left.scope()), null, null, left.reason());
                case Detail.Forward forward ->
                        new Columns(0, null, forward.recipients(), null, null);
                case Detail.Conversion conversion ->
                        new Columns(
                                EventRows.link("", conversion.alias()),
                                conversion.unit(),
                                null,
                                null,
                                conversion.amount());
            };
        }
    }
}
