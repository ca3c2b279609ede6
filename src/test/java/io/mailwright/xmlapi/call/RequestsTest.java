package io.mailwright.xmlapi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.xmlapi.wire.Element;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every request is the sample of its section, child by child in the same order. */
class RequestsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/client/requests");
    private static final String ANN = "ann@example.org";
    private static final Attribute LOYALTY =
            new Attribute(
                    "Loyalty",
                    "How loyal",
                    "Basic",
                    DataType.TEXT,
                    true,
                    0,
                    20,
                    true,
                    "Level",
                    List.of("Gold", "Basic"));

    @TestFactory
    Stream<DynamicTest> isAsTheGoldenFile() throws Exception {
        var requests = requests();
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".xml", "")))
                    .containsExactlyInAnyOrderElementsOf(requests.keySet());
        }
        return requests.entrySet().stream()
                .map(request ->
                        DynamicTest.dynamicTest(
                                request.getKey(),
                                () ->
                                        assertThat(folded(request.getValue()))
                                                .isEqualTo(golden(request.getKey()))));
    }

    private static Map<String, List<Element>> requests() {
        var requests = new LinkedHashMap<String, List<Element>>();
        requests.put("Ping", new Ping().request());
        requests.put("RetrieveAttributes", new RetrieveAttributes().request());
        addLists(requests);
        addSubscribers(requests);
        addReads(requests);
        addEmails(requests);
        addAccount(requests);
        addTracking(requests);
        return requests;
    }

    private static void addLists(Map<String, List<Element>> requests) {
        requests.put("AddList", new AddList("Spring news", ListType.PUBLIC).request());
        requests.put("RenameList", new RenameList(4713, "Summer news").request());
        requests.put("DeleteList", new DeleteList(4713).request());
        requests.put("RetrieveList", new RetrieveList(4711).request());
        requests.put("FindLists", new FindLists("Spring").request());
        requests.put("FindAllLists", new FindLists("").request());
        requests.put("RetrieveGroups", new RetrieveGroups().request());
    }

    private static void addSubscribers(Map<String, List<Element>> requests) {
        var names = new LinkedHashMap<>(Map.of("First Name", "Ann"));
        names.put("Last Name", "Miller");
        var ann = new SubscriberValues(ANN, EmailType.HTML, Status.ACTIVE, null, names);
        var moved =
                new SubscriberValues(
                        "ann.new@example.org",
                        null,
                        Status.ACTIVE,
                        null,
                        Map.of("First Name", "Ann"));
        var gone = SubscriberValues.status(Status.UNSUBSCRIBED, "No longer interested");
        var back = SubscriberValues.status(Status.ACTIVE, null);
        requests.put("AddSubscriber", new AddSubscriber(4711, ann, true).request());
        requests.put("EditSubscriber", new EditSubscriber(4711, ANN, moved).request());
        requests.put("EditSubscriberById", new EditSubscriberById(548700001, moved).request());
        requests.put("Unsubscribe", new EditSubscriber(4711, ANN, gone).request());
        requests.put("Resubscribe", new EditSubscriberById(548700001, back).request());
        requests.put("DeleteSubscriber", new DeleteSubscriber(548700001).request());
        requests.put("RemoveFromList", new RemoveFromList(4711, ANN).request());
        requests.put(
                "MasterUnsubscribeAddresses",
                new MasterUnsubscribeAddresses(List.of(ANN, "bob@example.org")).request());
    }

    private static void addReads(Map<String, List<Element>> requests) {
        requests.put("RetrieveSubscriber", new RetrieveSubscriber(4711, ANN).request());
        requests.put("RetrieveSubscriberById", new RetrieveSubscriberById(548700001).request());
        requests.put("RetrieveSubscriberByEmail", new RetrieveSubscriberByEmail(ANN).request());
        requests.put(
                "RetrieveListSubscribers",
                new RetrieveListSubscribers(4711, Status.UNSUBSCRIBED).request());
        requests.put(
                "RetrieveAllListSubscribers", new RetrieveListSubscribers(4711, null).request());
        requests.put(
                "RetrieveMasterUnsubscribes",
                new RetrieveMasterUnsubscribes(LocalDate.of(2010, 8, 1), LocalDate.of(2010, 9, 1))
                        .request());
        requests.put(
                "RetrieveAllMasterUnsubscribes",
                new RetrieveMasterUnsubscribes(null, null).request());
    }

    private static void addTracking(Map<String, List<Element>> requests) {
        var march = Instant.parse("2010-03-01T06:00:00Z");
        var week = Instant.parse("2010-03-08T05:59:59Z");
        var first = LocalDate.of(2010, 3, 1);
        requests.put("RetrieveSummary", new RetrieveSummary(700123).request());
        requests.put("RetrieveJobs", new RetrieveJobs(march, week).request());
        requests.put("RetrieveAllJobs", new RetrieveJobs(null, null).request());
        requests.put("RetrieveSingle", new RetrieveSingle(700123, 55012345).request());
        requests.put("RetrieveLeavers", new RetrieveLeavers(first, first.plusDays(30)).request());
        requests.put(
                "RetrieveEvents",
                new RetrieveEvents(700123, EventType.CLICK, first.plusDays(1), first.plusDays(3))
                        .request());
    }

    private static void addEmails(Map<String, List<Element>> requests) {
        var html = "<html><body><a href=\"%%unsub_center_url%%\">leave</a></body></html>";
        var name = "Harbour Books March";
        var february = LocalDate.of(2012, 2, 1);
        requests.put(
                "AddEmail",
                new AddEmail("Harbour & Books March", "New arrivals for %%First Name%%", html)
                        .request());
        requests.put(
                "AddEmailText", new AddEmailText(44180, "Hello %%First Name%%, ...").request());
        requests.put(
                "RetrieveEmails",
                new RetrieveEmails(name, february, LocalDate.of(2012, 2, 29)).request());
        requests.put("RetrieveAllEmails", new RetrieveEmails().request());
        requests.put("RetrieveEmailsByName", new RetrieveEmails(name, null, null).request());
        requests.put("RetrieveEmailsByDate", new RetrieveEmails("", february, null).request());
        requests.put("RetrieveEmailBody", new RetrieveEmailBody(70412).request());
        requests.put(
                "MoveFiles",
                new MoveFiles(
                                MoveFiles.Site.ENHANCED,
                                List.of("spring_header.gif", "spring_footer.gif"))
                        .request());
    }

    private static void addAccount(Map<String, List<Element>> requests) {
        requests.put("RetrieveFeatures", new RetrieveFeatures().request());
        requests.put("AddAttribute", new AddAttribute(LOYALTY).request());
    }

    @Test
    void onlyWhatIsHarmlessIsRepeatable() {
        var same = SubscriberValues.of(Map.of("First Name", "Ann"));
        var moved = new SubscriberValues("ann.new@example.org", null, null, null, Map.of());
        assertThat(new AddSubscriber(1, same, false).repeatable()).isFalse();
        assertThat(new AddSubscriber(1, same, true).repeatable()).isTrue();
        assertThat(new AddList("A", ListType.PUBLIC).repeatable()).isFalse();
        assertThat(new EditSubscriber(1, ANN, same).repeatable()).isTrue();
        assertThat(new EditSubscriber(1, ANN, moved).repeatable()).isFalse();
        assertThat(new EditSubscriberById(1, moved).repeatable()).isTrue();
        assertThat(new DeleteList(1).repeatable()).isTrue();
        assertThat(new RenameList(1, "A").repeatable()).isTrue();
        assertThat(new AddEmail("A", "B", "C").repeatable()).isFalse();
        assertThat(new AddEmailText(1, "A").repeatable()).isTrue();
        assertThat(new MoveFiles(MoveFiles.Site.STANDARD, List.of("a.gif")).repeatable()).isFalse();
        assertThat(new AddAttribute(LOYALTY).repeatable()).isFalse();
    }

    @Test
    void aDeleteFoundDoneByItsRepeatIsDone() {
        assertThat(new DeleteList(7).doneBefore(920)).contains(7L);
        assertThat(new DeleteList(7).doneBefore(923)).isEmpty();
        assertThat(new DeleteSubscriber(7).doneBefore(930)).isPresent();
        assertThat(new RemoveFromList(7, ANN).doneBefore(1)).isPresent();
    }

    @Test
    void anAttributeCannotPassForAStatus() {
        for (var name : List.of("Status", "reason", "Email Address", "")) {
            var values = SubscriberValues.of(Map.of(name, "active"));
            assertThatThrownBy(() -> new AddSubscriber(1, values, false).request())
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessageContaining('"' + name + '"');
        }
    }

    @Test
    void masterUnsubscribeTakesAtMost500() {
        var many = IntStream.range(0, 501).mapToObj(i -> i + "@example.org").toList();
        assertThatThrownBy(() -> new MasterUnsubscribeAddresses(many))
                .isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> new MasterUnsubscribeAddresses(List.of()))
                .isInstanceOf(Failure.Invalid.class);
        assertThat(new MasterUnsubscribeAddresses(many.subList(0, 500)).emails()).hasSize(500);
    }

    private static String golden(String name) throws Exception {
        return Files.readString(GOLDEN.resolve(name + ".xml"));
    }

    /** One element a line, as the golden files are. */
    private static String folded(List<Element> system) {
        return folded(Element.of("system", system), "");
    }

    private static String folded(Element element, String indent) {
        var inner =
                element.children().stream()
                        .map(child -> folded(child, indent + "  "))
                        .collect(Collectors.joining());
        return inner.isEmpty()
                ? "%s<%s>%s</%2$s>\n".formatted(indent, element.name(), text(element))
                : "%s<%s>\n%s%1$s</%2$s>\n".formatted(indent, element.name(), inner);
    }

    private static String text(Element element) {
        return element.form().cdata() ? "<![CDATA[" + element.text() + "]]>" : element.text();
    }
}
