package io.mailwright.personalisation;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.EmailType;
import io.mailwright.personalisation.fetch.Fetched;
import io.mailwright.personalisation.fetch.Fetcher;
import io.mailwright.personalisation.fetch.Prefetched;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A send to one recipient, of which a test changes what it is about. */
final class TestMailing {
    static final ZoneOffset ZONE = ZoneOffset.ofHours(-6);
    static final Instant NOW = Instant.parse("2012-01-16T21:05:07Z");
    static final Profile PROFILE =
            Profile.of(
                    List.of(
                            attribute("Email Address", ""),
                            attribute("Full Name", ""),
                            attribute("First Name", "friend"),
                            attribute("Last Name", ""),
                            attribute("City", ""),
                            attribute("Loyalty", "None"),
                            attribute("Age", ""),
                            attribute("HTML__Offer", "")));

    private final Map<String, String> attributes = new HashMap<>();
    private Fetcher fetcher = Fetcher.none();
    private ContentAreas areas = ContentAreas.none();
    private List<DynamicContent> dynamic = List.of();
    private Occasion occasion = Occasion.SEND;
    private EmailType type = EmailType.HTML;
    private Sending.Extras extras =
            new Sending.Extras("spring-a", List.of("one", "two"), 7, "I reply");

    TestMailing() {
        with("First Name", "Ann").with("Last Name", "Miller").with("City", "Bath");
    }

    static Attribute attribute(String name, String defaultValue) {
        return new Attribute(
                name, "", defaultValue, DataType.TEXT, false, 0, 100, true, name, List.of());
    }

    TestMailing with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    TestMailing fetching(Map<String, String> bodies) {
        return fetching(url ->
                bodies.containsKey(url)
                        ? new Fetched.Body(bodies.get(url))
                        : new Fetched.Failed("example.org answered 404"));
    }

    TestMailing fetching(Fetcher newFetcher) {
        fetcher = newFetcher;
        return this;
    }

    TestMailing areas(Map<String, String> contents) {
        areas =
                new ContentAreas() {
                    @Override
                    public String byId(String id) {
                        return contents.get(id);
                    }

                    @Override
                    public String byName(String name) {
                        return contents.get(name);
                    }
                };
        return this;
    }

    TestMailing dynamic(DynamicContent... contents) {
        dynamic = List.of(contents);
        return this;
    }

    TestMailing occasion(Occasion newOccasion) {
        occasion = newOccasion;
        return this;
    }

    TestMailing type(EmailType newType) {
        type = newType;
        return this;
    }

    TestMailing extras(Sending.Extras newExtras) {
        extras = newExtras;
        return this;
    }

    Context context() {
        return context(Prefetched.none());
    }

    Context context(Prefetched prefetched) {
        var sending =
                new Sending(
                        2030602,
                        new Sending.Email(70412, "Harbour Books March", "Inside: crabs"),
                        new Sending.Sender("Harbour Books", "news@example.org"),
                        Instant.parse("2012-01-16T04:30:00Z"),
                        false,
                        extras);
        var address =
                new AccountAddress(
                        1043321, "Harbour & Pine", "1 Quay", "Bath", "Somerset", "BA1", "UK");
        var sources =
                new Sources(
                        fetcher, prefetched, new Library(areas, dynamic), Clock.fixed(NOW, ZONE));
        var recipient =
                new Recipient(
                        55012345,
                        "key-1",
                        "ann@example.org",
                        type,
                        new Recipient.Origin(5521, "Spring \"news\"", 99),
                        attributes);
        return new Context(
                new Mailing(PROFILE, sending, address, occasion, sources),
                recipient,
                new TestLinks());
    }

    String html(String template) {
        return Template.parse(template, Part.HTML).render(context());
    }

    String text(String template) {
        return Template.parse(template, Part.TEXT).render(context());
    }

    private record TestLinks() implements Links {
        @Override
        public String viewEmail() {
            return "https://m.example.org/v?a=1&b=2";
        }

        @Override
        public String profileCenter() {
            return "https://m.example.org/p";
        }

        @Override
        public String subscriptionCenter() {
            return "https://m.example.org/s";
        }

        @Override
        public String unsubscribe() {
            return "https://m.example.org/u";
        }

        @Override
        public String forward() {
            return "https://m.example.org/f";
        }

        @Override
        public String confirm() {
            return "https://m.example.org/c";
        }

        @Override
        public String micrositeBase() {
            return "https://m.example.org/m/";
        }
    }
}
