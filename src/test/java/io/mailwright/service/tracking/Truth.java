package io.mailwright.service.tracking;

import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.BounceFigure;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.ListFigure;
import io.mailwright.domain.tracking.Origin;
import io.mailwright.domain.tracking.OriginFigure;
import io.mailwright.domain.tracking.OriginKind;
import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.domain.tracking.Told;
import io.mailwright.domain.tracking.ToldFigure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a plain count of the raw events of a {@link KnownAccount} says of one send: nothing here is
 * of the product but the records figures are compared as.
 */
public record Truth(KnownAccount account, long job, boolean humanOnly) {
    public Stream<Event> of(EventType type) {
        return all().filter(event -> event.type() == type);
    }

    private Stream<Event> all() {
        return account.events(humanOnly).stream().filter(event -> event.job() == job);
    }

    public long total(EventType type) {
        return of(type).count();
    }

    public long people(EventType type) {
        return people(of(type));
    }

    private static long people(Stream<Event> events) {
        return events.map(Event::subscriber).distinct().count();
    }

    /** As reports show it; by the account where it tells it, and machines are counted. */
    public OptionalLong figure(SummaryCount count) {
        if (count == SummaryCount.DELIVERED) {
            var sent = figure(SummaryCount.SENT);
            return sent.isPresent() ? OptionalLong.of(sent.getAsLong() - bounced()) : sent;
        }
        var told = job == KnownAccount.AUTUMN ? KnownAccount.TOLD_OF_AUTUMN.get(count) : null;
        boolean isReaction =
                List.of(
                                SummaryCount.UNIQUE_OPENS,
                                SummaryCount.TOTAL_OPENS,
                                SummaryCount.UNIQUE_CLICKS,
                                SummaryCount.TOTAL_CLICKS)
                        .contains(count);
        return told != null && !(humanOnly && isReaction) ? OptionalLong.of(told) : counted(count);
    }

    /** As reports divide it; {@code null} where there is nothing to divide by. */
    public Double rate(SummaryCount part, SummaryCount whole) {
        return rate(figure(part), figure(whole));
    }

    /** By the events alone. */
    public OptionalLong counted(SummaryCount count) {
        boolean isSent = total(EventType.SENT) > 0 || job == KnownAccount.NOBODY;
        return switch (count) {
            case SENT -> isSent ? OptionalLong.of(total(EventType.SENT)) : OptionalLong.empty();
            case DELIVERED -> figure(count);
            case HARD_BOUNCES -> OptionalLong.of(bounced(BounceCategory.HARD));
            case SOFT_BOUNCES -> OptionalLong.of(bounced(BounceCategory.SOFT));
            case BLOCK_BOUNCES -> OptionalLong.of(bounced(BounceCategory.BLOCK));
            case OTHER_BOUNCES ->
                    OptionalLong.of(
                            bounced(BounceCategory.TECHNICAL) + bounced(BounceCategory.UNKNOWN));
            case UNIQUE_OPENS -> OptionalLong.of(people(EventType.OPEN));
            case TOTAL_OPENS -> OptionalLong.of(total(EventType.OPEN));
            case UNIQUE_CLICKS -> OptionalLong.of(people(EventType.CLICK));
            case TOTAL_CLICKS -> OptionalLong.of(total(EventType.CLICK));
            case UNSUBSCRIBES -> OptionalLong.of(people(EventType.UNSUBSCRIBE));
            case FORWARDS -> OptionalLong.of(total(EventType.FORWARD));
        };
    }

    /** All to whom it came back. */
    public long bounced() {
        return figure(SummaryCount.HARD_BOUNCES).orElseThrow()
                + figure(SummaryCount.SOFT_BOUNCES).orElseThrow()
                + figure(SummaryCount.BLOCK_BOUNCES).orElseThrow()
                + figure(SummaryCount.OTHER_BOUNCES).orElseThrow();
    }

    /** By {@code tracking.md} T23. */
    public static Double rate(OptionalLong part, OptionalLong whole) {
        return part.isEmpty() || whole.orElse(0) <= 0
                ? null
                : (Double) ((double) part.getAsLong() / whole.getAsLong());
    }

    /** Everybody's last bounce. */
    public Map<Long, Event> lastBounces() {
        return of(EventType.BOUNCE)
                .collect(
                        Collectors.toMap(
                                Event::subscriber,
                                event -> event,
                                (one, other) -> one.at().isAfter(other.at()) ? one : other));
    }

    private long bounced(BounceCategory category) {
        return bounces().stream()
                .filter(bounce -> bounce.category() == category)
                .mapToLong(BounceFigure::people)
                .sum();
    }

    public List<BounceFigure> bounces() {
        return lastBounces().values().stream()
                .map(event -> (Detail.Bounce) event.detail())
                .collect(
                        Collectors.groupingBy(
                                one -> List.of(one.category(), one.subcategory(), one.smtpCode())))
                .values()
                .stream()
                .map(Truth::bounce)
                .toList();
    }

    private static BounceFigure bounce(List<Detail.Bounce> same) {
        var reasons =
                same.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Detail.Bounce::reason,
                                        TreeMap::new,
                                        Collectors.counting()));
        long most = reasons.values().stream().max(Long::compare).orElseThrow();
        var first = same.getFirst();
        return new BounceFigure(
                first.category(),
                first.subcategory(),
                first.smtpCode(),
                same.size(),
                reasons.keySet().stream()
                        .filter(reason -> Objects.equals(reasons.get(reason), most))
                        .findFirst()
                        .orElseThrow(),
                reasons.size());
    }

    public List<LinkFigure> links() {
        return of(EventType.CLICK)
                .collect(
                        Collectors.groupingBy(event ->
                                List.of(
                                        ((Detail.Click) event.detail()).url(),
                                        ((Detail.Click) event.detail()).alias())))
                .entrySet()
                .stream()
                .map(link ->
                        new LinkFigure(
                                link.getKey().getFirst(),
                                link.getKey().getLast(),
                                people(link.getValue().stream()),
                                link.getValue().size()))
                .toList();
    }

    /** Those of all whom anything is known of, machines too. */
    public List<PartFigure> domains() {
        return parts(Truth::domain).entrySet().stream()
                .map(part -> part(part.getKey(), part.getValue()))
                .toList();
    }

    public static String domain(Event event) {
        return KnownAccount.email(event.subscriber()).replaceAll(".*@", "");
    }

    public List<ListFigure> lists() {
        return parts(Event::list).entrySet().stream()
                .map(part -> {
                    var figure = part("", part.getValue());
                    return new ListFigure(
                            part.getKey(),
                            figure.sent(),
                            figure.bounced(),
                            figure.opened(),
                            figure.clicked());
                })
                .toList();
    }

    private <K> Map<K, Predicate<Event>> parts(Function<Event, K> of) {
        return account.events(false).stream()
                .filter(event -> event.job() == job)
                .map(of)
                .distinct()
                .collect(Collectors.toMap(key -> key, key -> event -> of.apply(event).equals(key)));
    }

    private PartFigure part(String name, Predicate<Event> isOfIt) {
        return new PartFigure(
                name,
                people(of(EventType.SENT).filter(isOfIt)),
                people(of(EventType.BOUNCE).filter(isOfIt)),
                people(of(EventType.OPEN).filter(isOfIt)),
                people(of(EventType.CLICK).filter(isOfIt)));
    }

    /** Parts of the message that were shown, and answers in its survey. */
    public List<ToldFigure> told() {
        var people = new HashMap<List<String>, Set<Long>>();
        var times = new HashMap<List<String>, Set<Object>>();
        for (var fact : account.told()) {
            var key =
                    switch (fact.told()) {
                        case Told.Shown shown when shown.job() == job ->
                                List.of("PART", shown.region(), "");
                        case Told.Answer answer when answer.job() == job ->
                                List.of("ANSWER", answer.question(), answer.answer());
                        default -> List.<String>of();
                    };
            people.computeIfAbsent(key, _ -> new HashSet<>()).add(fact.person());
            times.computeIfAbsent(key, _ -> new HashSet<>()).add(fact);
        }
        people.remove(List.<String>of());
        return people.entrySet().stream()
                .map(one ->
                        new ToldFigure(
                                ToldFigure.Kind.valueOf(one.getKey().getFirst()),
                                one.getKey().get(1),
                                one.getKey().getLast(),
                                one.getValue().size(),
                                times.get(one.getKey()).size()))
                .toList();
    }

    /** Those counted in one of these, by their ids, with how often. */
    public Map<Long, Long> tellers(ToldFigure figure) {
        return account.told().stream()
                .filter(fact ->
                        switch (fact.told()) {
                            case Told.Shown shown ->
                                    shown.job() == job
                                            && figure.kind() == ToldFigure.Kind.PART
                                            && shown.region().equals(figure.name());
                            case Told.Answer answer ->
                                    answer.job() == job
                                            && figure.kind() == ToldFigure.Kind.ANSWER
                                            && answer.question().equals(figure.name())
                                            && answer.answer().equals(figure.answer());
                            default -> false;
                        })
                .distinct()
                .collect(
                        Collectors.groupingBy(
                                KnownAccount.Fact::person, TreeMap::new, Collectors.counting()));
    }

    public List<OriginFigure> origins() {
        var figures = new ArrayList<OriginFigure>();
        for (var kind : OriginKind.values()) {
            all().map(event -> name(kind, KnownAccount.origin(event)))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .forEach(name -> figures.add(origin(kind, name)));
        }
        return figures;
    }

    private OriginFigure origin(OriginKind kind, String name) {
        Predicate<Event> isSo = event -> name(kind, KnownAccount.origin(event)).equals(name);
        return new OriginFigure(
                kind,
                name,
                people(of(EventType.OPEN).filter(isSo)),
                of(EventType.OPEN).filter(isSo).count(),
                people(of(EventType.CLICK).filter(isSo)),
                of(EventType.CLICK).filter(isSo).count());
    }

    private static String name(OriginKind kind, Origin origin) {
        return switch (kind) {
            case CLIENT -> origin.client();
            case BROWSER -> origin.browser();
            case SYSTEM -> origin.system();
            case DEVICE -> origin.device();
            case COUNTRY -> origin.country();
            case CITY ->
                    origin.city().isEmpty()
                            ? ""
                            : Stream.of(origin.city(), origin.region(), origin.country())
                                    .filter(part -> !part.isEmpty())
                                    .collect(Collectors.joining(", "));
            case REGION ->
                    origin.region().isEmpty() ? "" : origin.region() + ", " + origin.country();
        };
    }

    /** By the hour of the week, such as {@code SUNDAY 2}, on the clocks of a zone. */
    public Map<String, Long> week(EventType type, ZoneId zone) {
        return of(type).map(event -> event.at().atZone(zone))
                .collect(
                        Collectors.groupingBy(
                                at -> at.getDayOfWeek() + " " + at.getHour(),
                                Collectors.counting()));
    }

    /** By full hours of a zone; that of a change of clocks twice. */
    public Map<Instant, Long> hours(EventType type, ZoneId zone) {
        return of(type).collect(
                        Collectors.groupingBy(
                                event -> beginOfHour(event.at(), zone), Collectors.counting()));
    }

    private static Instant beginOfHour(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return at.minusSeconds(60L * local.getMinute() + local.getSecond());
    }

    /**
     * In steps from the beginning of the send; what was before counts in the first. An event counts
     * with the quarter of an hour it is in, since reports know no finer time.
     */
    public List<Long> since(EventType type, Duration step, int steps) {
        var counts = new long[steps];
        of(type).map(event -> number(event, step))
                .filter(number -> number < steps)
                .forEach(number -> counts[number.intValue()]++);
        return Arrays.stream(counts).boxed().toList();
    }

    private long number(Event event, Duration step) {
        var after = Duration.between(account.begin(job), quarter(event.at()));
        return (after.isNegative() ? Duration.ZERO : after).dividedBy(step);
    }

    /** Those counted in each of these steps; those without any are left out. */
    public Map<Long, List<Event>> steps(EventType type, Duration step) {
        return of(type).collect(Collectors.groupingBy(event -> number(event, step)));
    }

    private static Instant quarter(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() - Math.floorMod(at.getEpochSecond(), 900));
    }

    /** Everybody with such events in the order of their ids, each with these in order. */
    public Map<Long, List<Event>> persons(EventType type) {
        return of(type).sorted(Comparator.comparing(Event::at))
                .collect(
                        Collectors.groupingBy(
                                Event::subscriber, TreeMap::new, Collectors.toList()));
    }

    /** How many did any of it that is so. */
    public long people(EventType type, Predicate<Event> isSo) {
        var met = new HashSet<Long>();
        of(type).filter(isSo).forEach(event -> met.add(event.subscriber()));
        return met.size();
    }
}
