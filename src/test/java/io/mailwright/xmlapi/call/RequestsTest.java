package io.mailwright.xmlapi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.Group;
import io.mailwright.domain.GroupDetail;
import io.mailwright.domain.GroupRule;
import io.mailwright.domain.GroupRule.Condition;
import io.mailwright.domain.GroupRule.Match;
import io.mailwright.domain.GroupRule.Operator;
import io.mailwright.domain.ListImport;
import io.mailwright.domain.ListImport.Format;
import io.mailwright.domain.ListImport.Mode;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.domain.send.DefinitionStatus;
import io.mailwright.domain.send.DefinitionValues;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.Sender;
import io.mailwright.domain.send.TriggeredSend;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.xmlapi.wire.Element;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private static final String NORTH = "Spring north";

    private static final Sender BOOKS = new Sender("Harbour Books", "news@example.org");
    private static final SendPlan AT_ONCE =
            new SendPlan(
                    70412,
                    List.of(5521L),
                    List.of(),
                    Sender.OF_ACCOUNT,
                    "",
                    false,
                    false,
                    null,
                    true);
    private static final TriggeredSend WELCOME =
            new TriggeredSend(
                    "welcome-01",
                    List.of(
                            new TriggeredSend.Recipient(
                                    ANN,
                                    ANN,
                                    new TreeMap<>(
                                            Map.of("First Name", "Ann", "Order Number", "A-1017")),
                                    new Sender("Harbour Books Care", "care@example.org")),
                            new TriggeredSend.Recipient(
                                    "customer-7", "bob@example.org", Map.of(), Sender.OF_ACCOUNT)));

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
        addSends(requests);
        addGroups(requests);
        addLater(requests);
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

    private static void addGroups(Map<String, List<Element>> requests) {
        requests.put("AddGroup", new AddGroup(4711, NORTH, "north only", rule()).request());
        requests.put(
                "EditGroup",
                new EditGroup(new GroupDetail(new Group(31, 4711, NORTH, ""), rule())).request());
        requests.put("DeleteGroup", new DeleteGroup(31).request());
        requests.put("RefreshGroup", new RefreshGroup(31).request());
        requests.put("RetrieveGroup", new RetrieveGroup(31).request());
    }

    private static GroupRule rule() {
        return new GroupRule(
                Match.ALL,
                List.of(
                        new Condition("Region", Operator.EQUALS, "North"),
                        new Condition("City", Operator.IS_NOT_EMPTY, "")));
    }

    private static void addLater(Map<String, List<Element>> requests) {
        requests.put("InquireBatch", new InquireBatch(881204).request());
        requests.put("RetrieveImportStatus", new RetrieveImportStatus(841).request());
        requests.put(
                "ImportFile",
                new ImportFile(
                                new ListImport(
                                        List.of(4711L),
                                        "spring.csv",
                                        Format.CSV,
                                        true,
                                        List.of("Email Address", "First Name"),
                                        Mode.ADD_UPDATE,
                                        "ops@example.org"))
                        .request());
        requests.put(
                "ImportFileIntoLists",
                new ImportFile(
                                new ListImport(
                                        List.of(4711L, 4712L),
                                        "spring.txt",
                                        Format.TAB,
                                        false,
                                        List.of("Email Address", "", "Status"),
                                        Mode.UPDATE_ONLY,
                                        ""))
                        .request());
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

    private static void addSends(Map<String, List<Element>> requests) {
        var at = Instant.parse("2012-03-09T23:35:00Z");
        var plan =
                new SendPlan(
                        70412,
                        List.of(5521L, 5522L),
                        List.of(5530L),
                        BOOKS,
                        "spring-a",
                        true,
                        true,
                        at,
                        false);
        requests.put("SendJob", new SendJob(plan).request());
        requests.put("SendJobAtOnce", new SendJob(AT_ONCE).request());
        requests.put("SendSingle", new SendSingle(70412, 99001234, BOOKS).request());
        requests.put("RetrieveOverdue", new RetrieveOverdue().request());
        requests.put("ReleaseOverdue", new ReleaseOverdue(2030602).request());
        requests.put("CancelOverdue", new CancelOverdue(2030602).request());
        requests.put("FireTriggeredSend", new FireTriggeredSend(WELCOME).request());
        var values =
                new DefinitionValues(
                        "Welcome",
                        "Sent after sign-up",
                        DefinitionStatus.ACTIVE,
                        true,
                        "Harbour Books",
                        "news@example.org",
                        70412L,
                        5521L,
                        true,
                        false,
                        "Welcome",
                        true,
                        true);
        requests.put("AddDefinition", new AddDefinition("welcome-01", values).request());
        requests.put(
                "UpdateDefinition",
                new UpdateDefinition("welcome-01", DefinitionValues.of(DefinitionStatus.INACTIVE))
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
        var order =
                new ListImport(
                        List.of(1L), "a.csv", Format.CSV, true, List.of(), Mode.ADD_ONLY, "");
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
        assertThat(new SendJob(AT_ONCE).repeatable()).isFalse();
        assertThat(new SendSingle(1, 2, BOOKS).repeatable()).isFalse();
        assertThat(new FireTriggeredSend(WELCOME).repeatable()).isFalse();
        assertThat(new ReleaseOverdue(1).repeatable()).isFalse();
        assertThat(new CancelOverdue(1).repeatable()).isFalse();
        var paused = DefinitionValues.of(DefinitionStatus.INACTIVE);
        assertThat(new AddDefinition("a", paused).repeatable()).isFalse();
        assertThat(new UpdateDefinition("a", paused).repeatable()).isTrue();
        assertThat(new AddGroup(1, "A", "", rule()).repeatable()).isFalse();
        assertThat(new DeleteGroup(1).repeatable()).isTrue();
        assertThat(new RefreshGroup(1).repeatable()).isTrue();
        assertThat(new InquireBatch(1).repeatable()).isTrue();
        assertThat(new ImportFile(order).repeatable()).isFalse();
        assertThat(new RetrieveImportStatus(1).repeatable()).isTrue();
    }

    @Test
    void aDeleteFoundDoneByItsRepeatIsDone() {
        assertThat(new DeleteList(7).doneBefore(920)).contains(7L);
        assertThat(new DeleteList(7).doneBefore(923)).isEmpty();
        assertThat(new DeleteGroup(7).doneBefore(921)).contains(7L);
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

    @Test
    void aTriggeredSendTakesAtMost500() {
        var ann = WELCOME.recipients().getFirst();
        for (int wrong : new int[] {0, 501}) {
            var send = new TriggeredSend("a", Collections.nCopies(wrong, ann));
            assertThatThrownBy(() -> new FireTriggeredSend(send))
                    .isInstanceOf(Failure.Invalid.class);
        }
        assertThat(
                        new FireTriggeredSend(new TriggeredSend("a", Collections.nCopies(500, ann)))
                                .request())
                .isNotEmpty();
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
        var name = element.name();
        var start = indent + "<" + name + namespaces(element) + attributes(element) + ">";
        return inner.isEmpty()
                ? "%s%s</%s>\n".formatted(start, text(element), name)
                : "%s\n%s%s</%s>\n".formatted(start, inner, indent, name);
    }

    private static String attributes(Element element) {
        return element.attributes().entrySet().stream()
                .map(attribute -> " %s=\"%s\"".formatted(attribute.getKey(), attribute.getValue()))
                .collect(Collectors.joining());
    }

    private static String namespaces(Element element) {
        return element.form().namespaces().entrySet().stream()
                .map(space ->
                        " xmlns%s%s=\"%s\""
                                .formatted(
                                        space.getKey().isEmpty() ? "" : ":",
                                        space.getKey(),
                                        space.getValue()))
                .collect(Collectors.joining());
    }

    private static String text(Element element) {
        return element.form().cdata() ? "<![CDATA[" + element.text() + "]]>" : element.text();
    }
}
