package io.mailwright.xmlapi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.BatchStatus;
import io.mailwright.domain.DataType;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.Feature;
import io.mailwright.domain.Group;
import io.mailwright.domain.GroupDetail;
import io.mailwright.domain.GroupRule;
import io.mailwright.domain.GroupRule.Condition;
import io.mailwright.domain.GroupRule.Match;
import io.mailwright.domain.GroupRule.Operator;
import io.mailwright.domain.ImportStatus;
import io.mailwright.domain.ImportStatus.Rows;
import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListImport;
import io.mailwright.domain.ListImport.Format;
import io.mailwright.domain.ListImport.Mode;
import io.mailwright.domain.ListType;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.MasterUnsubscribe;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.WorkState;
import io.mailwright.domain.content.EmailHeading;
import io.mailwright.domain.send.DefinitionStatus;
import io.mailwright.domain.send.DefinitionValues;
import io.mailwright.domain.send.OverdueJob;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.Sender;
import io.mailwright.domain.send.TriggeredSend;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.Canned;
import io.mailwright.xmlapi.StreamingCall;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every form of reply, those that disagree included, is read as what it means. */
class RepliesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/client/replies");
    private static final String ANN = "ann@example.org";
    private static final SendJob SEND =
            new SendJob(
                    new SendPlan(
                            1,
                            List.of(1L),
                            List.of(),
                            Sender.OF_ACCOUNT,
                            "",
                            true,
                            true,
                            null,
                            false));
    private static final FireTriggeredSend FIRE =
            new FireTriggeredSend(
                    new TriggeredSend(
                            "welcome-01",
                            List.of(
                                    new TriggeredSend.Recipient(
                                            ANN, ANN, Map.of(), Sender.OF_ACCOUNT))));

    @Test
    void ping() {
        assertThat(read(new Ping(), "ping")).isEqualTo("Running");
    }

    @Test
    void attributes() {
        assertThat(read(new RetrieveAttributes(), "attributes"))
                .containsExactly(
                        new Attribute(
                                "First Name",
                                "Given name",
                                "",
                                DataType.TEXT,
                                false,
                                0,
                                100,
                                true,
                                "First name",
                                List.of()),
                        new Attribute(
                                "Email Type",
                                "Format",
                                "HTML",
                                DataType.TEXT,
                                true,
                                0,
                                2000,
                                true,
                                "Email format",
                                List.of("HTML", "Text")));
    }

    @Test
    void lists() {
        assertThat(read(new FindLists(""), "lists")).containsExactly(4711L, 4712L);
        assertThat(read(new FindLists("x"), "no-lists")).isEmpty();
        assertThat(read(new RenameList(4713, "x"), "list-renamed")).isEqualTo(4713);
        assertThat(read(new DeleteList(4713), "list-deleted")).isEqualTo(4713);
        assertThat(read(new AddList("x", ListType.PRIVATE), "list-added")).isEqualTo(4713);
    }

    @Test
    void listWithTheIdAskedFor() {
        var list = read(new RetrieveList(4711), "list");
        assertThat(list.id()).isEqualTo(4711);
        assertThat(list.name()).isEqualTo("Spring news");
        assertThat(list.type()).isEqualTo(ListType.PUBLIC);
        assertThat(list.counts()).isEqualTo(new ListCounts(129, 126, 0, 2, 1));
        assertThat(list.modified()).isEqualTo(Instant.parse("2010-01-05T19:26:58Z"));
    }

    @Test
    void groups() {
        assertThat(read(new RetrieveGroups(), "groups"))
                .containsExactly(new Group(31, 4711, "Spring north", "north only"));
        assertThat(read(new RetrieveGroups(), "no-groups")).isEmpty();
    }

    @Test
    void aGroupWithItsRule() {
        var rule =
                new GroupRule(
                        Match.ALL,
                        List.of(
                                new Condition("Region", Operator.EQUALS, "North"),
                                new Condition("City", Operator.IS_NOT_EMPTY, "")));
        var group = new Group(31, 4711, "Spring north", "north only");
        assertThat(read(new RetrieveGroup(31), "group")).isEqualTo(new GroupDetail(group, rule));
        assertThat(read(new AddGroup(4711, "x", "", rule), "group-added")).isEqualTo(32);
        assertThat(read(new EditGroup(new GroupDetail(group, rule)), "group-modified"))
                .isEqualTo(32);
        assertThat(read(new DeleteGroup(32), "group-deleted")).isEqualTo(32);
        assertThat(read(new RefreshGroup(31), "group-refresh")).isEqualTo(6127);
        assertThatThrownBy(() -> read(new RetrieveGroup(31), "groups"))
                .isInstanceOf(Failure.Malformed.class);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "batch-complete, COMPLETE, bulkasync_10045511_20100305101530127_1.zip, ''",
                "batch-completed, COMPLETE, '', ''",
                "batch-scheduled, SCHEDULED, '', ''",
                "batch-error, ERROR, '', Group not found with GroupID = 31"
            })
    void batches(String form, WorkState state, String file, String problem) {
        assertThat(read(new InquireBatch(7), form))
                .isEqualTo(new BatchStatus(881204, state, file, problem));
    }

    @Test
    void imports() {
        var order =
                new ListImport(
                        List.of(1L), "a.csv", Format.CSV, true, List.of(), Mode.ADD_ONLY, "");
        assertThat(read(new ImportFile(order), "import")).isEqualTo(841);
        var call = new RetrieveImportStatus(841);
        assertThat(read(call, "import-complete"))
                .isEqualTo(new ImportStatus(841, WorkState.COMPLETE, null, "", ""));
        assertThat(read(call, "import-rows"))
                .isEqualTo(
                        new ImportStatus(
                                841,
                                WorkState.COMPLETE,
                                new Rows(10, 5, 3, 2),
                                "spring_841_result.csv",
                                ""));
        assertThat(read(call, "import-error"))
                .isEqualTo(
                        new ImportStatus(
                                841,
                                WorkState.ERROR,
                                new Rows(0, 0, 0, 0),
                                "",
                                "No column is the Email Address"));
        assertThatThrownBy(() -> read(call, "import")).isInstanceOf(Failure.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"subscriber", "subscriber-status-before-type", "subscriber-with-channel"})
    void subscriberOnAListByName(String form) {
        assertThat(read(new RetrieveSubscriber(4711, ANN), form))
                .isEqualTo(
                        new ListedSubscriber(
                                new Subscriber(548700001, ANN, EmailType.HTML, sampleValues()),
                                new Membership(4711, "Spring news", Status.ACTIVE)));
    }

    @ParameterizedTest
    @CsvSource({"subscriber-by-id, 548700001", "subscriber-two-subids, 548700002"})
    void subscriberOnEachListWithTheSubidOfEachRow(String form, long second) {
        for (var call :
                List.of(
                        new RetrieveSubscriberById(548700001),
                        new RetrieveSubscriberByEmail(ANN))) {
            assertThat(read(call, form))
                    .extracting(ListedSubscriber::membership)
                    .containsExactly(
                            new Membership(4711, "Spring news", Status.ACTIVE),
                            new Membership(4712, "All Subscribers", Status.ACTIVE));
            assertThat(read(call, form))
                    .extracting(row -> row.subscriber().id())
                    .containsExactly(548700001L, second);
        }
    }

    @Test
    void subidOfAddedAndEdited() {
        var none = io.mailwright.domain.SubscriberValues.of(Map.of());
        assertThat(read(new AddSubscriber(1, none, false), "added")).isEqualTo(548700001);
        assertThat(read(new EditSubscriber(1, ANN, none), "added")).isEqualTo(548700001);
        assertThat(read(new EditSubscriberById(5, none), "added")).isEqualTo(548700001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "deleted-no-exclamation", "deleted-blanks"})
    void deletedHoweverItIsSpelt(String form) {
        assertThat(read(new DeleteSubscriber(1), form)).startsWith("Subscriber Deleted Suc");
        assertThat(read(new RemoveFromList(1, ANN), form)).startsWith("Subscriber Deleted Suc");
    }

    @Test
    void masterUnsubscribed() {
        var call = new MasterUnsubscribeAddresses(List.of(ANN, "bob@example.org"));
        assertThat(read(call, "master-unsubscribed")).containsExactly(ANN, "bob@example.org");
    }

    @ParameterizedTest
    @CsvSource({"list-subscribers, 548700001", "list-subscribers-without-id, 0"})
    void subscribersOfAList(String form, long id) {
        var values = sampleValues();
        values.remove("Full Name");
        values.remove("User Defined");
        assertThat(rows(new RetrieveListSubscribers(4711, null), form))
                .containsExactly(
                        new ListedSubscriber(
                                new Subscriber(id, ANN, EmailType.HTML, values),
                                new Membership(4711, "", Status.UNSUBSCRIBED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-list-subscribers", "no-list-subscribers-empty"})
    void noSubscribersOfAList(String form) {
        assertThat(rows(new RetrieveListSubscribers(4711, null), form)).isEmpty();
    }

    @Test
    void masterUnsubscribes() {
        var at = Instant.parse("2010-08-31T14:50:00Z");
        var call = new RetrieveMasterUnsubscribes(null, null);
        assertThat(rows(call, "master-unsubscribes"))
                .containsExactly(new MasterUnsubscribe(ANN, "", "Asked by telephone.", at));
        assertThat(rows(call, "master-unsubscribes-with-subid"))
                .containsExactly(new MasterUnsubscribe(ANN, "", "", at));
        assertThat(rows(call, "no-master-unsubscribes")).isEmpty();
    }

    @Test
    void emailAdded() {
        assertThat(read(new AddEmail("A", "B", "C"), "email-added")).isEqualTo(44180);
        assertThat(read(new AddEmailText(44180, "A"), "email-text-added")).isEqualTo(44180);
    }

    @Test
    void emails() {
        var day = LocalDate.of(2012, 2, 14);
        assertThat(rows(new RetrieveEmails(), "emails"))
                .containsExactly(
                        new EmailHeading(70412, "Harbour Books March", "New arrivals", day, 75163L),
                        new EmailHeading(70413, "A & B", "", day, null));
        assertThat(rows(new RetrieveEmails(), "no-emails")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"email-body", "email-body-escaped"})
    void emailBodyHoweverItIsWritten(String form) {
        assertThat(read(new RetrieveEmailBody(70412), form)).isEqualTo("<h1>A &amp; B ]]></h1>");
    }

    @Test
    void filesMoved() {
        var call = new MoveFiles(MoveFiles.Site.ENHANCED, List.of("a.gif", "b.gif"));
        var moved = read(call, "files-moved");
        assertThat(moved.count()).isEqualTo(2);
        assertThat(moved.names()).containsExactly("spring_header.gif", "spring_footer-2.gif");
        var refused = read(call, "file-not-moved");
        assertThat(refused.count()).isZero();
        assertThat(refused.names()).isEmpty();
        assertThat(refused.description()).isEqualTo("File does not exist.");
    }

    @Test
    void featuresThatAreKnown() {
        assertThat(read(new RetrieveFeatures(), "features"))
                .containsExactlyInAnyOrder(Feature.GROUPS, Feature.EVENTS);
    }

    @Test
    void overdueJobs() {
        assertThat(read(new RetrieveOverdue(), "overdue"))
                .containsExactly(
                        new OverdueJob(
                                2030602,
                                70412,
                                "March & April",
                                "News",
                                Instant.parse("2012-03-09T23:35:00Z")),
                        new OverdueJob(2030603, 0, "", "", null));
        assertThat(read(new RetrieveOverdue(), "no-overdue")).isEmpty();
        assertThat(read(new ReleaseOverdue(2030602), "job-released")).isEqualTo(2030602);
        assertThat(read(new CancelOverdue(2030602), "job-canceled")).isEqualTo(2030602);
        assertThatThrownBy(() -> read(new RetrieveOverdue(), "features"))
                .isInstanceOf(Failure.Malformed.class);
    }

    @Test
    void jobCreated() {
        assertThat(read(SEND, "job-created")).isEqualTo(2030602);
        assertThat(read(new SendSingle(1, 2, Sender.OF_ACCOUNT), "job-created")).isEqualTo(2030602);
        assertThatThrownBy(() -> read(SEND, "job-without-id"))
                .isInstanceOf(Failure.Malformed.class)
                .hasMessageContaining("job");
        assertThatThrownBy(() -> read(SEND, "job-email-missing"))
                .isInstanceOfSatisfying(
                        Failure.Refused.class, refused -> assertThat(refused.code()).isEqualTo(68));
    }

    @Test
    void triggered() {
        assertThat(read(FIRE, "triggered")).isEmpty();
        assertThat(read(FIRE, "triggered-in-part"))
                .containsExactly("ann@example.org: 1 Unsubscribed", "bob@example.org: 2 Held");
        assertThatThrownBy(() -> read(FIRE, "triggered-nobody"))
                .isInstanceOfSatisfying(
                        Failure.Refused.class,
                        refused ->
                                assertRefused(
                                        refused,
                                        973,
                                        "No valid subscriber: ann@example.org: 1 Unsubscribed"));
    }

    @Test
    void definitions() {
        var values = DefinitionValues.of(DefinitionStatus.ACTIVE);
        assertThat(read(new AddDefinition("welcome-01", values), "definition-added"))
                .isEqualTo("welcome-01");
        assertThat(read(new UpdateDefinition("welcome-01", values), "definition-added"))
                .isEqualTo("welcome-01");
    }

    @ParameterizedTest
    @CsvSource({
        "error, 1, 'Subscriber not found with ListID = 4711 Email Address = ann@example.org'",
        "error-direct, 900, 'Login failed: unknown username or wrong password'",
        "error-detail, 973, 'No valid subscriber: Code 12'",
        "error-other-wrapper, 68, 'File does not exist.'",
        "error-no-words, 71, 'The account refused and gave no reason (error 71)'"
    })
    void errorAtAnyDepth(String form, int code, String text) {
        assertThatThrownBy(() -> read(new RetrieveSubscriber(4711, ANN), form))
                .isInstanceOfSatisfying(
                        Failure.Refused.class, refused -> assertRefused(refused, code, text));
        assertThatThrownBy(() -> rows(new RetrieveListSubscribers(4711, null), form))
                .isInstanceOfSatisfying(
                        Failure.Refused.class, refused -> assertRefused(refused, code, text));
    }

    private static void assertRefused(Failure.Refused refused, int code, String text) {
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused).hasMessage(text);
    }

    @Test
    void attributesNamedLikeFieldsStandBehindThem() {
        var row =
                "<system><list><subscribers><subscriber><id>5</id>"
                        + "<Email__Address>a@example.org</Email__Address><EmailType>Text</EmailType>"
                        + "<Status>Active</Status><Id>K-7</Id><Status>gold</Status><Error>3</Error>"
                        + "<subid>x</subid></subscriber></subscribers></list></system>";
        var rows = new ArrayList<ListedSubscriber>();
        Canned.api(document(row)).stream(new RetrieveListSubscribers(1, null), rows::add);
        var subscriber = rows.getFirst().subscriber();
        assertThat(subscriber.id()).isEqualTo(5);
        assertThat(subscriber.emailType()).isEqualTo(EmailType.TEXT);
        assertThat(rows.getFirst().membership().status()).isEqualTo(Status.ACTIVE);
        assertThat(subscriber.attributes())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("Id", "K-7", "Status", "gold", "Error", "3", "subid", "x"));
    }

    @Test
    void anAnswerThatLacksWhatItIsAboutIsMalformed() {
        var nothing = Canned.api(document("<system><list></list></system>"));
        for (var call :
                List.<Call<?>>of(
                        new Ping(),
                        new RetrieveList(1),
                        new DeleteSubscriber(1),
                        new AddEmail("A", "B", "C"),
                        new AddEmailText(1, "A"),
                        new RetrieveEmailBody(1),
                        SEND,
                        FIRE,
                        new MoveFiles(MoveFiles.Site.STANDARD, List.of("a.gif")))) {
            assertThatThrownBy(() -> nothing.send(call)).isInstanceOf(Failure.Malformed.class);
        }
    }

    @Test
    void anUnknownStatusIsNotTakenForActive() {
        var row =
                document(
                        "<system><subscriber><subid>1</subid>"
                                + "<Email__Address>a@example.org</Email__Address>"
                                + "<Status>Asleep</Status></subscriber></system>");
        assertThatThrownBy(() -> Canned.api(row).send(new RetrieveSubscriber(1, ANN)))
                .isInstanceOf(Failure.Malformed.class)
                .hasMessageContaining("Asleep");
    }

    private static Map<String, String> sampleValues() {
        var values = new LinkedHashMap<String, String>();
        values.put("Full Name", "");
        values.put("User Defined", "");
        values.put("First Name", "Ann");
        values.put("Last Name", "Miller");
        values.put("Region", "");
        return values;
    }

    private static String document(String system) {
        return "<exacttarget>" + system + "</exacttarget>";
    }

    private static <T> T read(Call<T> call, String form) {
        return Canned.api(golden(form)).send(call);
    }

    private static <R> List<R> rows(StreamingCall<R> call, String form) {
        var rows = new ArrayList<R>();
        Canned.api(golden(form)).stream(call, rows::add);
        return rows;
    }

    static String golden(String form) {
        try {
            return Files.readString(GOLDEN.resolve(form + ".xml"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
