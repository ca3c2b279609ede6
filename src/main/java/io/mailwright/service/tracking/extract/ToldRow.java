package io.mailwright.service.tracking.extract;

import io.mailwright.domain.tracking.Told;
import io.mailwright.domain.tracking.ToldList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Understands the rows of an extract that tell something beside events ({@code tracking.md} T19).
 * Those of attributes, memberships, surveys and changes are of grade I: recalled, with no source.
 */
final class ToldRow {
    private static final Set<String> WHOSE =
            Set.of("ClientID", "SubscriberKey", "EmailAddress", "SubscriberID");

    /** Of jobs, what no figure is made of. */
    private static final List<String> OF_JOB =
            List.of(
                    "ClientID",
                    "SchedTime",
                    "TriggeredSendExternalKey",
                    "SendDefinitionExternalKey",
                    "PreviewURL",
                    "IsMultipart",
                    "Additional");

    private ToldRow() {}

    /** Puts what it tells of a job beside what it is called; what is told last counts. */
    static void job(ExtractRow row, Map<String, String> told) {
        for (var column : OF_JOB) {
            var text = row.text(column);
            if (!text.isEmpty()) {
                told.put(column, text);
            }
        }
    }

    static ToldList list(ExtractRow row) {
        return new ToldList(
                row.text("Name"),
                row.text("Description"),
                row.time("DateCreated").orElse(null),
                row.text("Status"),
                row.text("ListType"));
    }

    static Told.Standing standing(ExtractRow row) {
        return new Told.Standing(
                row.text("Status"),
                row.time("DateCreated").orElse(null),
                row.time("DateHeld").orElse(null),
                row.time("DateUnsubscribed").orElse(null));
    }

    /** Every column but those that say whose they are is an attribute somebody chose. */
    static Told.Attributes attributes(ExtractRow row) {
        return new Told.Attributes(row.without(WHOSE));
    }

    static Told.OnList membership(ExtractRow row) {
        return new Told.OnList(
                row.id("ListID"),
                row.time("DateJoined").orElse(null),
                row.text("JoinType"),
                row.time("DateUnsubscribed").orElse(null),
                row.text("UnsubscribeReason"));
    }

    static Told.Change change(ExtractRow row) {
        return new Told.Change(
                row.time("DateChanged").orElse(null), row.text("OldStatus"), row.text("NewStatus"));
    }

    static Told.Answer answer(ExtractRow row) {
        return new Told.Answer(
                row.number("SendID"),
                row.time("EventDate").orElse(null),
                row.text("Question"),
                row.text("Answer"));
    }

    static Told.Shown shown(ExtractRow row) {
        return new Told.Shown(
                row.id("SendID"),
                row.at("EventDate"),
                row.text("ImpressionRegionName"),
                row.number("BatchID"));
    }

    /** Of how people stand many extracts have no column; what is known of it stays then. */
    static boolean saysSomething(Told told) {
        return switch (told) {
            case Told.Standing standing ->
                    !standing.status().isEmpty() || times(told).findAny().isPresent();
            case Told.Attributes(var values) -> !values.isEmpty();
            case Told.Key _, Told.OnList _, Told.Change _, Told.Answer _, Told.Shown _ -> true;
        };
    }

    /** When what it tells of happened. */
    static Stream<Instant> times(Told told) {
        Stream<@Nullable Instant> times =
                switch (told) {
                    case Told.Standing standing ->
                            Stream.of(standing.created(), standing.held(), standing.left());
                    case Told.Key _, Told.Attributes _ -> Stream.empty();
                    case Told.OnList on -> Stream.of(on.joined(), on.left());
                    case Told.Change change -> Stream.ofNullable(change.at());
                    case Told.Answer answer -> Stream.ofNullable(answer.at());
                    case Told.Shown shown -> Stream.of(shown.at());
                };
        return times.filter(Objects::nonNull);
    }
}
