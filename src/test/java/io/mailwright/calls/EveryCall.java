package io.mailwright.calls;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.Group;
import io.mailwright.domain.GroupDetail;
import io.mailwright.domain.GroupRule;
import io.mailwright.domain.GroupRule.Condition;
import io.mailwright.domain.GroupRule.Match;
import io.mailwright.domain.GroupRule.Operator;
import io.mailwright.domain.ListImport;
import io.mailwright.domain.ListType;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.Sender;
import io.mailwright.domain.send.TriggeredSend;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.StreamingCall;
import io.mailwright.xmlapi.call.AddAttribute;
import io.mailwright.xmlapi.call.AddDefinition;
import io.mailwright.xmlapi.call.AddEmail;
import io.mailwright.xmlapi.call.AddEmailText;
import io.mailwright.xmlapi.call.AddGroup;
import io.mailwright.xmlapi.call.AddList;
import io.mailwright.xmlapi.call.AddSubscriber;
import io.mailwright.xmlapi.call.CancelOverdue;
import io.mailwright.xmlapi.call.DeleteGroup;
import io.mailwright.xmlapi.call.DeleteList;
import io.mailwright.xmlapi.call.DeleteSubscriber;
import io.mailwright.xmlapi.call.EditGroup;
import io.mailwright.xmlapi.call.EditSubscriber;
import io.mailwright.xmlapi.call.EditSubscriberById;
import io.mailwright.xmlapi.call.ExportJob;
import io.mailwright.xmlapi.call.ExportJobs;
import io.mailwright.xmlapi.call.ExportListSubscribers;
import io.mailwright.xmlapi.call.ExportStatuses;
import io.mailwright.xmlapi.call.FindLists;
import io.mailwright.xmlapi.call.FireTriggeredSend;
import io.mailwright.xmlapi.call.ImportFile;
import io.mailwright.xmlapi.call.InquireBatch;
import io.mailwright.xmlapi.call.MasterUnsubscribeAddresses;
import io.mailwright.xmlapi.call.MoveFiles;
import io.mailwright.xmlapi.call.Ping;
import io.mailwright.xmlapi.call.RefreshGroup;
import io.mailwright.xmlapi.call.ReleaseOverdue;
import io.mailwright.xmlapi.call.RemoveFromList;
import io.mailwright.xmlapi.call.RenameList;
import io.mailwright.xmlapi.call.RetrieveAttributes;
import io.mailwright.xmlapi.call.RetrieveEmailBody;
import io.mailwright.xmlapi.call.RetrieveEmails;
import io.mailwright.xmlapi.call.RetrieveEvents;
import io.mailwright.xmlapi.call.RetrieveFeatures;
import io.mailwright.xmlapi.call.RetrieveGroup;
import io.mailwright.xmlapi.call.RetrieveGroups;
import io.mailwright.xmlapi.call.RetrieveImportStatus;
import io.mailwright.xmlapi.call.RetrieveJobs;
import io.mailwright.xmlapi.call.RetrieveLeavers;
import io.mailwright.xmlapi.call.RetrieveList;
import io.mailwright.xmlapi.call.RetrieveListSubscribers;
import io.mailwright.xmlapi.call.RetrieveMasterUnsubscribes;
import io.mailwright.xmlapi.call.RetrieveOverdue;
import io.mailwright.xmlapi.call.RetrieveSingle;
import io.mailwright.xmlapi.call.RetrieveSubscriber;
import io.mailwright.xmlapi.call.RetrieveSubscriberByEmail;
import io.mailwright.xmlapi.call.RetrieveSubscriberById;
import io.mailwright.xmlapi.call.RetrieveSummary;
import io.mailwright.xmlapi.call.SendJob;
import io.mailwright.xmlapi.call.SendSingle;
import io.mailwright.xmlapi.call.UpdateDefinition;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A trial of every call, those that read before those that change, and those that change much last.
 */
final class EveryCall {
    static final GroupRule RULE =
            new GroupRule(Match.ALL, List.of(new Condition("Country", Operator.EQUALS, "Germany")));

    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);
    private static final LocalDate TO = LocalDate.of(2100, 1, 1);
    private static final int ROWS = 1_000;
    private static final byte[] GIF = "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1);

    private final Bench bench;
    private final List<Trial> trials = new ArrayList<>();
    private int made;

    private EveryCall(Bench bench) {
        this.bench = bench;
    }

    static List<Trial> on(Bench bench) {
        var calls = new EveryCall(bench);
        calls.account();
        calls.tracking();
        calls.subscribers();
        calls.content();
        calls.lists();
        calls.groups();
        calls.definitions();
        calls.exports();
        calls.imports();
        calls.sends();
        return calls.trials;
    }

    private void account() {
        add(_ -> new Ping());
        add(_ -> new RetrieveAttributes());
        add(_ -> new RetrieveFeatures());
        add(_ -> new RetrieveList(bench.largeList));
        add(_ -> new FindLists("New"));
        addRows(new RetrieveListSubscribers(bench.largeList, null));
        add(_ -> new RetrieveGroups());
        add(_ -> new RetrieveGroup(bench.group));
        add(_ -> new InquireBatch(bench.batch));
    }

    private void tracking() {
        add(_ -> new RetrieveSummary(bench.job));
        addRows(new RetrieveJobs(null, null));
        long[] person = {0};
        bench.api.stream(
                new RetrieveEvents(bench.job, EventType.SENT, null, null),
                event -> person[0] = event.event().subscriber());
        add(_ -> new RetrieveSingle(bench.job, person[0]));
        addRows(new RetrieveLeavers(FROM, TO));
        addRows(new RetrieveMasterUnsubscribes(null, null));
        for (var type :
                List.of(
                        EventType.OPEN,
                        EventType.CLICK,
                        EventType.BOUNCE,
                        EventType.UNSUBSCRIBE,
                        EventType.FORWARD,
                        EventType.SENT)) {
            addRows(new RetrieveEvents(bench.job, type, null, null));
        }
    }

    private void subscribers() {
        add(turn -> new RetrieveSubscriber(bench.list, Bench.address(turn % Bench.PEOPLE)));
        add(turn -> new RetrieveSubscriberByEmail(Bench.address(turn % Bench.PEOPLE)));
        add(turn -> new RetrieveSubscriberById(bench.people.get(turn % Bench.PEOPLE)));
        add(turn ->
                new EditSubscriber(
                        bench.list, Bench.address(turn % Bench.PEOPLE), change("Ann " + turn)));
        add(turn ->
                new EditSubscriberById(
                        bench.people.get(turn % Bench.PEOPLE), change("Bea " + turn)));
        add(turn ->
                new AddSubscriber(
                        bench.list, Bench.person("added" + turn + "@example.org"), false));
        var here = new String[] {""};
        var id = new long[1];
        Runnable join =
                () -> {
                    here[0] = "deleted" + ++made + "@example.org";
                    id[0] =
                            bench.api.send(
                                    new AddSubscriber(bench.list, Bench.person(here[0]), true));
                };
        trials.add(
                Trial.of(bench.api, _ -> new RemoveFromList(bench.list, here[0]))
                        .ready(_ -> join.run()));
        trials.add(Trial.of(bench.api, _ -> new DeleteSubscriber(id[0])).ready(_ -> join.run()));
        add(turn -> new MasterUnsubscribeAddresses(List.of("never" + turn + "@example.org")));
    }

    private static SubscriberValues change(String name) {
        return SubscriberValues.of(Map.of("First Name", name));
    }

    private void content() {
        addRows(new RetrieveEmails());
        addRows(new RetrieveEmails("Bench", null, null));
        addRows(new RetrieveEmails("", FROM, TO));
        addRows(new RetrieveEmails("Bench", FROM, TO));
        add(_ -> new RetrieveEmailBody(bench.email));
        add(turn -> new AddEmailText(bench.email, Bench.EMAIL_TEXT + turn));
        add(turn -> new AddEmail("Bench " + turn, "Hello", Bench.EMAIL_HTML));
        trials.add(
                Trial.of(
                                bench.api,
                                turn ->
                                        new MoveFiles(
                                                MoveFiles.Site.ENHANCED, List.of(picture(turn))))
                        .ready(turn -> bench.upload(picture(turn), GIF)));
    }

    private static String picture(int turn) {
        return "bench" + turn + ".gif";
    }

    private void lists() {
        add(turn -> new RenameList(bench.list, "Bench " + turn % 2));
        var id = new long[1];
        trials.add(
                Trial.of(bench.api, _ -> new DeleteList(id[0]))
                        .ready(_ -> id[0] = bench.api.send(newList())));
        add(_ -> newList());
    }

    private AddList newList() {
        return new AddList("Made " + ++made, ListType.PRIVATE);
    }

    private void groups() {
        add(turn ->
                new EditGroup(
                        new GroupDetail(
                                new Group(
                                        bench.group, bench.largeList, "Bench group", "No " + turn),
                                RULE)));
        trials.add(
                Trial.of(bench.api, _ -> new RefreshGroup(bench.group)).until(bench::settleBatch));
        var id = new long[1];
        trials.add(
                Trial.of(bench.api, _ -> new DeleteGroup(id[0]))
                        .ready(_ -> id[0] = bench.api.send(newGroup())));
        add(_ -> newGroup());
    }

    private AddGroup newGroup() {
        return new AddGroup(bench.list, "Made " + ++made, "", RULE);
    }

    private void definitions() {
        add(_ -> new UpdateDefinition(Bench.KEY, bench.definition()));
        add(turn -> new AddDefinition("bench" + turn, bench.definition()));
    }

    private void exports() {
        addExport(new ExportStatuses(0));
        addExport(new ExportStatuses(bench.largeList));
        addExport(new ExportListSubscribers(bench.largeList, null));
        var ever = new ExportJobs.Days(null, null);
        addExport(new ExportJobs(false, ever, null));
        for (boolean sent : new boolean[] {false, true}) {
            for (boolean attributes : new boolean[] {false, true}) {
                addExport(new ExportJob(bench.job, sent, attributes, null, null));
            }
        }
        // Refused, since the account has no members: what is measured is the refusal.
        var days = new ExportJobs.Days(FROM, TO);
        add(_ -> new ExportJobs(true, days, days));
    }

    private void addExport(Call<Long> call) {
        trials.add(Trial.of(bench.api, _ -> call).until(bench::settleBatch));
    }

    private void imports() {
        var last = new long[1];
        trials.add(
                Trial.of(bench.api, turn -> new ImportFile(order(turn)))
                        .ready(turn -> bench.upload(order(turn).file(), people(turn)))
                        .until(id -> {
                            bench.settleImport(id);
                            last[0] = (Long) id;
                        }));
        add(_ -> new RetrieveImportStatus(last[0]));
    }

    private ListImport order(int turn) {
        return new ListImport(
                List.of(bench.list),
                "bench" + turn + ".csv",
                ListImport.Format.CSV,
                false,
                List.of("Email Address", "First Name", "City"),
                ListImport.Mode.ADD_UPDATE,
                "");
    }

    private static byte[] people(int turn) {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> "import%d.%d@example.org,Ann,Bath%n".formatted(turn, row))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private void sends() {
        long few = bench.api.send(new AddList("Few", ListType.PRIVATE));
        for (int i = 0; i < Bench.PEOPLE; i++) {
            bench.api.send(new AddSubscriber(few, Bench.person("few" + i + "@example.org"), true));
        }
        var plan =
                new SendPlan(
                        bench.email,
                        List.of(few),
                        List.of(),
                        Sender.OF_ACCOUNT,
                        "",
                        true,
                        true,
                        null,
                        false);
        addSend(_ -> new SendJob(plan));
        addSend(turn ->
                new SendSingle(
                        bench.email, bench.people.get(turn % Bench.PEOPLE), Sender.OF_ACCOUNT));
        addSend(turn ->
                new FireTriggeredSend(
                        new TriggeredSend(
                                Bench.KEY,
                                List.of(
                                        new TriggeredSend.Recipient(
                                                Bench.address(turn % Bench.PEOPLE),
                                                Bench.address(turn % Bench.PEOPLE),
                                                Map.of(),
                                                Sender.OF_ACCOUNT)))));
        overdue();
        trials.add(Trial.of(bench.api, turn -> new AddAttribute(attribute(turn))).until(_ -> {}));
    }

    private void overdue() {
        bench.overdueJob();
        add(_ -> new RetrieveOverdue());
        var late = new long[1];
        trials.add(
                Trial.of(bench.api, _ -> new CancelOverdue(late[0]))
                        .ready(_ -> late[0] = bench.overdueJob()));
        trials.add(
                Trial.of(bench.api, _ -> new ReleaseOverdue(late[0]))
                        .ready(_ -> late[0] = bench.overdueJob())
                        .until(_ -> bench.settleSends()));
    }

    private static Attribute attribute(int turn) {
        return new Attribute(
                "Bench " + turn, "", "", DataType.TEXT, false, 0, 50, false, "", List.of());
    }

    private <T> void addSend(IntFunction<Call<T>> calls) {
        trials.add(Trial.of(bench.api, calls).until(_ -> bench.settleSends()));
    }

    private <T> void add(IntFunction<Call<T>> calls) {
        trials.add(Trial.of(bench.api, calls));
    }

    private <R> void addRows(StreamingCall<R> call) {
        trials.add(Trial.rows(bench.api, call));
    }
}
