package io.mailwright.service.upload;

import io.mailwright.cache.Database;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.server.LocalServer;
import io.mailwright.server.store.Store;
import io.mailwright.service.FilePlaces;
import io.mailwright.service.ListService;
import io.mailwright.service.Progress;
import io.mailwright.service.SyncService;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.XmlApi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A real account on a real server behind a proxy, with one list, a cache and uploads to it. */
final class TestAccount implements AutoCloseable {
    static final String LOGIN = "tester";

    /** So few that small files are several parts. */
    static final int ROWS_A_PART = 25;

    final Path folder;
    final LocalServer server;
    final LossyProxy proxy;
    final Store store;
    final Database cache;
    final long list;
    final UploadService uploads;
    private final HttpTransport transport;
    private final XmlApi api;

    TestAccount(Path folder) {
        this(folder, 1);
    }

    TestAccount(Path folder, int connections) {
        this.folder = folder;
        var data = folder.resolve("server");
        server =
                LocalServer.start(
                        new LocalServer.Options(
                                        data,
                                        InetAddress.getLoopbackAddress(),
                                        0,
                                        LOGIN,
                                        LOGIN,
                                        false)
                                .withFtp(0));
        store = Store.open(data.resolve("account.db"), InstantSource.system());
        list =
                store.change(tables -> {
                    attributes().forEach(tables.attributes()::add);
                    return tables.lists().create("Fair", ListType.PUBLIC, Instant.now());
                });
        proxy = new LossyProxy(server.url());
        cache = Database.open(folder.resolve("cache.db"));
        transport = new HttpTransport(proxy.url());
        api = api(transport, connections);
        uploads = new UploadService(cache, api, connections);
        sync();
    }

    /** Makes lists of people of this account. */
    NewLists newLists() {
        return new NewLists(new ListService(api, cache), uploads, cache);
    }

    static XmlApi api(HttpTransport transport, int connections) {
        return new XmlApi(transport, () -> new Credentials(LOGIN, LOGIN), connections);
    }

    /** The same uploads, with the account's place for files. */
    UploadService withFiles() {
        return withFiles(ROWS_A_PART);
    }

    UploadService withFiles(int rowsAPart) {
        return withFiles(cache, proxy.url(), server.ftp().orElseThrow(), rowsAPart);
    }

    static UploadService withFiles(Database cache, URI url, URI files) {
        return withFiles(cache, url, files, ROWS_A_PART);
    }

    private static UploadService withFiles(Database cache, URI url, URI files, int rowsAPart) {
        return new UploadService(
                cache, api(new HttpTransport(url), 1), 1, FilePlaces.of(files, LOGIN), rowsAPart);
    }

    LocalServer server() {
        return server;
    }

    static UploadService uploads(Database cache, URI url) {
        return new UploadService(cache, api(new HttpTransport(url), 1), 1);
    }

    private static List<Attribute> attributes() {
        return List.of(
                TestAttributes.text("City"),
                TestAttributes.typed("Joined", DataType.DATE),
                TestAttributes.typed("Wants", DataType.BOOLEAN),
                TestAttributes.listed("Region", "North", "South"));
    }

    void sync() {
        new SyncService(api, cache).sync(true, Progress.NONE);
        proxy.forget();
    }

    /** Puts somebody into the account behind the client's back. */
    void person(String email, Status onAll, Status onList, Map<String, String> values) {
        store.change(tables -> {
            long master = tables.lists().master();
            var person =
                    tables.subscribers()
                            .find(email)
                            .orElseGet(() ->
                                    tables.subscribers().create(email, EmailType.HTML, values));
            tables.memberships().put(master, person.id(), onAll, null, Instant.now());
            if (onList != null) {
                tables.memberships().put(list, person.id(), onList, null, Instant.now());
            }
            return person.id();
        });
    }

    void blocked(String email) {
        store.change(tables -> {
            tables.masterUnsubscribes().add(email, "", "Asked", Instant.now());
            return 0;
        });
    }

    Subscriber stored(String email) {
        return store.read(tables -> tables.subscribers().find(email).orElseThrow());
    }

    Status statusOnList(String email) {
        return status(email, list);
    }

    Status statusOnAll(String email) {
        return status(email, store.read(tables -> tables.lists().master()));
    }

    private Status status(String email, long listId) {
        return store.read(tables ->
                tables.subscribers()
                        .find(email)
                        .flatMap(person -> tables.memberships().find(listId, person.id()))
                        .map(membership -> membership.status())
                        .orElse(null));
    }

    Path file(String text) {
        return file("people.csv", text);
    }

    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As suggested; dates and numbers are written as the wire does. */
    UploadPlan plan(Path file, UploadMode mode) {
        var suggested =
                uploads.suggest(
                                uploads.preview(file),
                                new io.mailwright.cache.AttributeStore(cache).all())
                        .mapping();
        var mapping = new Mapping(suggested.targets(), suggested.constants());
        return new UploadPlan(file, list, mapping, mode);
    }

    Upload check(Path file) {
        return uploads.check(plan(file, UploadMode.ADD_UPDATE), Progress.NONE);
    }

    long begin(Path file) {
        return uploads.begin(plan(file, UploadMode.ADD_UPDATE), Progress.NONE);
    }

    Upload upload(Path file) {
        return upload(file, UploadMode.ADD_UPDATE);
    }

    Upload upload(Path file, UploadMode mode) {
        return uploads.run(uploads.begin(plan(file, mode), Progress.NONE), Progress.NONE);
    }

    @Override
    public void close() {
        transport.close();
        cache.close();
        proxy.close();
        store.close();
        server.close();
    }
}
