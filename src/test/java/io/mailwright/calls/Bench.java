package io.mailwright.calls;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ImportStatus;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.domain.WorkState;
import io.mailwright.domain.send.DefinitionStatus;
import io.mailwright.domain.send.DefinitionValues;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.JobHeading;
import io.mailwright.server.LocalServer;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.AddDefinition;
import io.mailwright.xmlapi.call.AddEmail;
import io.mailwright.xmlapi.call.AddGroup;
import io.mailwright.xmlapi.call.AddList;
import io.mailwright.xmlapi.call.AddSubscriber;
import io.mailwright.xmlapi.call.FindLists;
import io.mailwright.xmlapi.call.InquireBatch;
import io.mailwright.xmlapi.call.RefreshGroup;
import io.mailwright.xmlapi.call.RetrieveImportStatus;
import io.mailwright.xmlapi.call.RetrieveJobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sample account with what the calls are to find in it, each made once. */
final class Bench implements AutoCloseable {
    static final String KEY = "bench";
    static final String EMAIL_TEXT =
            "Hello %%First Name%%, %%Member_Busname%%, %%Member_Addr%%, %%Member_City%%,"
                    + " %%profile_center_url%% ";
    static final String EMAIL_HTML = "<html><body><p>" + EMAIL_TEXT + "</p></body></html>";

    /** Those who are there to be read and changed, on the list that is sent to. */
    static final int PEOPLE = 20;

    private static final Duration LONGEST = Duration.ofSeconds(30);

    final XmlApi api;
    final long largeList;
    final long list;
    final List<Long> people = new ArrayList<>();
    final long group;
    final long email;
    final long job;
    final long batch;
    private final LocalServer server;
    private final Path data;
    private final Store store;

    Bench(XmlApi api, LocalServer server, Path data) {
        this.api = api;
        this.server = server;
        this.data = data;
        this.store = Store.open(data.resolve("account.db"), InstantSource.system());
        this.largeList = api.send(new FindLists("Newsletter")).getFirst();
        this.list = api.send(new AddList("Bench", ListType.PUBLIC));
        for (int i = 0; i < PEOPLE; i++) {
            people.add(api.send(new AddSubscriber(list, person(address(i)), false)));
        }
        this.group = api.send(new AddGroup(largeList, "Bench group", "", EveryCall.RULE));
        this.email = api.send(new AddEmail("Bench", "Hello", EMAIL_HTML));
        this.job = someJob();
        this.batch = api.send(new RefreshGroup(group));
        settleBatch(batch);
        api.send(new AddDefinition(KEY, definition()));
    }

    private long someJob() {
        var jobs = new ArrayList<JobHeading>();
        api.stream(new RetrieveJobs(null, null), jobs::add);
        return jobs.getFirst().job();
    }

    static String address(int number) {
        return "bench" + number + "@example.org";
    }

    static SubscriberValues person(String email) {
        return new SubscriberValues(
                email,
                EmailType.HTML,
                Status.ACTIVE,
                null,
                Map.of("First Name", "Ann", "Last Name", "Miller", "City", "Bath"));
    }

    DefinitionValues definition() {
        return new DefinitionValues(
                "Bench",
                null,
                DefinitionStatus.ACTIVE,
                null,
                null,
                null,
                email,
                list,
                null,
                null,
                null,
                null,
                null);
    }

    /** Waits for an export, or the refresh of a group. */
    void settleBatch(Object batch) {
        while (!api.send(new InquireBatch((Long) batch)).state().isEnd()) {
            Thread.onSpinWait();
        }
    }

    /** Waits for an import, which must have taken every row. */
    void settleImport(Object id) {
        ImportStatus status;
        do {
            status = api.send(new RetrieveImportStatus((Long) id));
        } while (!status.state().isEnd());
        if (status.state() == WorkState.ERROR) {
            throw new AssertionError(status.problem());
        }
    }

    /** Waits until what was ordered to be sent is. */
    void settleSends() {
        if (!server.finish(LONGEST)) {
            throw new AssertionError("The server does not come to an end of its sending");
        }
    }

    /** A job to one person, whose time has passed. */
    long overdueJob() {
        return store.change(tables -> {
            var job =
                    new Job(
                            0,
                            Job.Kind.SINGLE,
                            new Job.Content(
                                    email,
                                    "Bench",
                                    "Hello",
                                    EMAIL_HTML,
                                    null,
                                    "",
                                    "",
                                    "",
                                    true,
                                    true),
                            false,
                            false,
                            tables.now(),
                            null,
                            null,
                            JobState.PAUSED,
                            "Overdue");
            return tables.jobs().create(job);
        });
    }

    @Override
    public void close() {
        store.close();
    }

    /** Puts a file where clients put those to be imported. */
    void upload(String name, byte[] content) {
        try {
            Files.write(data.resolve("ftp/import").resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
