package io.mailwright.server.engine.sending.simulation;

import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.UnsubscribeScope;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What people do with messages (X): the same for the same seed, job and person, whenever it is
 * asked. Who is keen on one is keen on the next; most opens come within hours, some after days.
 * Immutable.
 */
public final class Behaviour {
    private static final int DEAD_OF_1000 = 12;
    private static final int SOFT_OF_1000 = 9;
    private static final int LEAVING_OF_1000 = 6;
    private static final int COMPLAINING_OF_1000 = 1;
    private static final int FORWARDING_OF_1000 = 8;
    private static final Duration MEDIAN_OPEN = Duration.ofMinutes(150);
    private static final Duration LONGEST = Duration.ofDays(4);

    private final long seed;
    private final int speed;

    /** A message that went out. */
    public record Sent(
            long job,
            long batch,
            long subscriber,
            long list,
            Instant at,
            List<Link> links,
            boolean isHtml) {
        /** A link in it, as clicks tell of it. */
        public record Link(long id, String url, String alias) {}
    }

    /**
     * @param speed how many times faster than the clock time passes for people
     */
    public Behaviour(long seed, int speed) {
        this.seed = seed;
        this.speed = speed;
    }

    /** What becomes of a message, in the order of time. */
    public List<Event> after(Sent message) {
        var random =
                new SplittableRandom(
                        mixed(seed, message.job(), message.batch(), message.subscriber()));
        int luck = random.nextInt(1000);
        if (isDead(message.subscriber())) {
            return List.of(bounced(message, Answers.hard(random), random));
        }
        if (luck < SOFT_OF_1000) {
            return List.of(bounced(message, Answers.other(random), random));
        }
        return random.nextDouble() < keenness(message.subscriber())
                ? read(message, random)
                : List.of();
    }

    /** Whether nobody is at a person's address any more. */
    private boolean isDead(long subscriber) {
        return new SplittableRandom(mixed(seed, 1, 0, subscriber)).nextInt(1000) < DEAD_OF_1000;
    }

    /** How likely one is to open, from 0.03 to 0.68; 0.25 on average. */
    private double keenness(long subscriber) {
        double share = new SplittableRandom(mixed(seed, 2, 0, subscriber)).nextDouble();
        return 0.03 + 0.65 * share * share;
    }

    private Event bounced(Sent message, Detail.Bounce answer, RandomGenerator random) {
        return event(EventType.BOUNCE, message, 1 + random.nextInt(90), answer);
    }

    private List<Event> read(Sent message, RandomGenerator random) {
        var events = new ArrayList<Event>();
        long second = firstOpen(random);
        do {
            if (message.isHtml()) {
                events.add(event(EventType.OPEN, message, second, Detail.NONE));
            }
            second += clicks(message, second, random, events);
            second += 60 + random.nextLong(Duration.ofHours(20).toSeconds());
        } while (random.nextInt(100) < 30);
        int luck = random.nextInt(1000);
        if (luck < LEAVING_OF_1000) {
            var left = new Detail.Unsubscribe(UnsubscribeScope.LIST, "");
            events.add(event(EventType.UNSUBSCRIBE, message, second, left));
        } else if (luck < LEAVING_OF_1000 + COMPLAINING_OF_1000) {
            events.add(event(EventType.COMPLAINT, message, second, Detail.NONE));
        } else if (luck < LEAVING_OF_1000 + COMPLAINING_OF_1000 + FORWARDING_OF_1000) {
            var forward = new Detail.Forward(1 + random.nextInt(3));
            events.add(event(EventType.FORWARD, message, second, forward));
        }
        return events;
    }

    /** Seconds; half of all within the median, few in the next days. */
    private static long firstOpen(RandomGenerator random) {
        double factor = Math.exp(1.3 * random.nextGaussian());
        long seconds = (long) (MEDIAN_OPEN.toSeconds() * factor);
        return Math.clamp(seconds, 20, LONGEST.toSeconds());
    }

    /** Adds the clicks after an open; answers how many seconds they took. */
    private long clicks(Sent message, long open, RandomGenerator random, List<Event> events) {
        long took = 0;
        while (!message.links().isEmpty() && random.nextInt(100) < 18) {
            took += 5 + random.nextInt(120);
            // The first links of a message are clicked most.
            int place = (int) (message.links().size() * Math.pow(random.nextDouble(), 2));
            var link = message.links().get(place);
            var click = new Detail.Click(link.id(), link.url(), link.alias());
            events.add(event(EventType.CLICK, message, open + took, click));
        }
        return took;
    }

    private Event event(EventType type, Sent message, long second, Detail detail) {
        return new Event(
                type,
                message.job(),
                message.subscriber(),
                message.list(),
                message.batch(),
                message.at().plus(Duration.ofSeconds(second).dividedBy(speed)),
                detail);
    }

    /** One number of several, spread evenly. */
    private static long mixed(long... numbers) {
        long mixed = 0x9E3779B97F4A7C15L;
        for (long number : numbers) {
            mixed = (mixed ^ number) * 0xBF58476D1CE4E5B9L;
            mixed ^= mixed >>> 29;
        }
        return mixed;
    }
}
