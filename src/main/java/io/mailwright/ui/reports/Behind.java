package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.Among;
import io.mailwright.domain.tracking.BounceFigure;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.OriginFigure;
import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.PeopleWanted;
import io.mailwright.domain.tracking.QuarterCount;
import io.mailwright.domain.tracking.ToldFigure;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.util.stream.Stream;

/** A number whose people are shown: of the send, or of a part of it. */
record Behind(Kpi number, Among among) {
    static Behind all(Kpi number) {
        return new Behind(number, new Among.Everybody());
    }

    static Behind of(LinkFigure link) {
        return new Behind(Kpi.CLICKED, new Among.OfLink(link));
    }

    static Behind of(BounceFigure bounce) {
        return new Behind(Kpi.BOUNCED, new Among.OfBounce(bounce));
    }

    PeopleWanted wanted(boolean humanOnly) {
        return PeopleWanted.of(number.people(), humanOnly, among);
    }

    /** Whether there may be more people than are known one by one: only the account tells so. */
    boolean mayBeMore() {
        return among instanceof Among.Everybody;
    }

    /** Whether it says how often something happened, not to how many. */
    boolean isOfTimes() {
        return among instanceof Among.OfTime;
    }

    /** How many there are now, as their table will have in the end. */
    long count(Loaded now) {
        var job = now.send().report();
        var parts = now.parts();
        return switch (among) {
            case Among.Everybody _ ->
                    (number == Kpi.DELIVERED ? number.whole(job) : number.part(job)).orElse(0);
            case Among.OfLink(var link) -> clicked(parts, link);
            case Among.OfBounce(var bounce) -> bounce.people();
            case Among.OfDomain(var domain) ->
                    sum(
                            parts.domains().stream()
                                    .filter(one -> one.name().equals(domain))
                                    .map(this::of));
            case Among.OfList(var list) ->
                    sum(
                            parts.lists().stream()
                                    .filter(one -> one.list() == list)
                                    .map(one -> of(one.figure())));
            case Among.OfOrigin(var kind, var name) ->
                    sum(
                            parts.origins().stream()
                                    .filter(one -> one.kind() == kind && one.name().equals(name))
                                    .map(this::of));
            case Among.OfTold told ->
                    sum(
                            parts.told().stream()
                                    .filter(one -> Among.OfTold.of(one).equals(told))
                                    .map(ToldFigure::people));
            case Among.OfTime time -> within(parts, time);
        };
    }

    private static long clicked(Parts parts, LinkFigure link) {
        return sum(
                parts.links().stream()
                        .filter(one -> one.url().equals(link.url()))
                        .filter(one -> one.alias().equals(link.alias()))
                        .map(LinkFigure::people));
    }

    private long within(Parts parts, Among.OfTime time) {
        return sum(
                parts.quarters().stream()
                        .filter(one -> one.type() == number.people())
                        .filter(one -> time.has(one.start()))
                        .map(QuarterCount::events));
    }

    private static long sum(Stream<Long> figures) {
        return figures.mapToLong(Long::longValue).sum();
    }

    private long of(PartFigure part) {
        return switch (number) {
            case DELIVERED -> part.sent();
            case OPENED -> part.opened();
            case CLICKED -> part.clicked();
            case BOUNCED -> part.bounced();
            case UNSUBSCRIBED -> 0;
        };
    }

    private long of(OriginFigure origin) {
        return number == Kpi.CLICKED ? origin.clicked() : origin.opened();
    }

    /** The end of its key in the texts. */
    String key() {
        return switch (among) {
            case Among.OfLink _ -> "link";
            case Among.OfBounce _ -> "bounce";
            case Among.OfTold(var kind, _, _) ->
                    kind == ToldFigure.Kind.PART ? "shown" : "answered";
            case Among.Everybody _,
                    Among.OfDomain _,
                    Among.OfList _,
                    Among.OfOrigin _,
                    Among.OfTime _ ->
                    number.key();
        };
    }

    /** What was clicked, why it came back, or the send and of which part of it. */
    String name(Loaded now, Texts texts) {
        return switch (among) {
            case Among.Everybody _ -> now.send().name();
            case Among.OfLink(var link) -> link.alias().isEmpty() ? link.url() : link.alias();
            case Among.OfBounce(var bounce) -> BounceCard.words(bounce, texts);
            case Among.OfDomain(var domain) -> part(now, domain, texts);
            case Among.OfList(var list) ->
                    part(
                            now,
                            parts(now)
                                    .filter(one -> one.list() == list)
                                    .map(one -> one.figure().name())
                                    .findFirst()
                                    .orElse(""),
                            texts);
            case Among.OfOrigin(_, var name) -> part(now, name, texts);
            case Among.OfTold(_, var name, var answer) ->
                    part(
                            now,
                            answer.isEmpty() ? name : texts.get("behind.answer", name, answer),
                            texts);
            case Among.OfWeekHour(var day, var hour, _) ->
                    part(now, HeatMap.words(day, hour, texts), texts);
            case Among.OfStretch stretch -> part(now, words(stretch, texts), texts);
        };
    }

    static String words(Among.OfStretch stretch, Texts texts) {
        var from = stretch.from();
        var until = Formats.when(stretch.until());
        return from == null
                ? texts.get("behind.until", until)
                : texts.get("behind.between", Formats.when(from), until);
    }

    private static Stream<ListPart> parts(Loaded now) {
        return now.parts().lists().stream();
    }

    private static String part(Loaded now, String name, Texts texts) {
        return texts.get(
                "behind.part",
                now.send().name(),
                name.isEmpty() ? texts.get("parts.unknown") : name);
    }
}
