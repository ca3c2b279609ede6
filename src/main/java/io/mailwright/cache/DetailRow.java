package io.mailwright.cache;

import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.UnsubscribeScope;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What only some types of events tell, as a row; links have a table of their own. */
record DetailRow(String word, long number, long code, String text) {
    /** A link as a row. */
    record LinkRow(String url, String alias) {}

    /** Nothing where there is nothing to tell. */
    static Optional<DetailRow> of(Detail detail) {
        return switch (detail) {
            case Detail.None _, Detail.Click _ -> Optional.empty();
            case Detail.NotSent notSent ->
                    Optional.of(new DetailRow("", notSent.code(), 0, notSent.reason()));
            case Detail.Bounce bounce ->
                    Optional.of(
                            new DetailRow(
                                    bounce.category().name(),
                                    bounce.subcategory(),
                                    bounce.smtpCode(),
                                    bounce.reason()));
            case Detail.Unsubscribe unsubscribe ->
                    Optional.of(
                            new DetailRow(unsubscribe.scope().name(), 0, 0, unsubscribe.reason()));
            case Detail.Forward forward ->
                    Optional.of(new DetailRow("", forward.recipients(), 0, ""));
            case Detail.Conversion conversion ->
                    Optional.of(new DetailRow(conversion.unit(), 0, 0, conversion.amount()));
        };
    }

    static Optional<LinkRow> link(Detail detail) {
        return switch (detail) {
            case Detail.Click click -> Optional.of(new LinkRow(click.url(), click.alias()));
            case Detail.Conversion conversion -> Optional.of(new LinkRow("", conversion.alias()));
            default -> Optional.empty();
        };
    }

    static DetailRow read(ResultSet row) throws SQLException {
        return new DetailRow(
                row.getString("word"),
                row.getLong("detail_number"),
                row.getLong("code"),
                row.getString("text"));
    }

    static LinkRow readLink(ResultSet row) throws SQLException {
        return new LinkRow(row.getString("url"), row.getString("alias"));
    }

    Detail detail(EventType type, LinkRow link) {
        return switch (type) {
            case SENT, OPEN, COMPLAINT -> Detail.NONE;
            case NOT_SENT -> new Detail.NotSent((int) number, text);
            case CLICK -> new Detail.Click(0, link.url(), link.alias());
            case BOUNCE ->
                    new Detail.Bounce(
                            word.isEmpty() ? BounceCategory.UNKNOWN : BounceCategory.valueOf(word),
                            (int) number,
                            (int) code,
                            text);
            case UNSUBSCRIBE ->
                    new Detail.Unsubscribe(
                            word.isEmpty() ? UnsubscribeScope.LIST : UnsubscribeScope.valueOf(word),
                            text);
            case FORWARD -> new Detail.Forward((int) number);
            case CONVERSION -> new Detail.Conversion(0, word, text, link.alias());
        };
    }
}
