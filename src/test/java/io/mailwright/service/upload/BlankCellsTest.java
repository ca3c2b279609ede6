package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.cache.AttributeStore;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.Status;
import io.mailwright.domain.upload.Blanks;
import io.mailwright.domain.upload.CellChange;
import io.mailwright.domain.upload.Finding;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.Progress;
import io.mailwright.service.upload.LossyProxy.Fate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What an empty cell does to the value somebody has: nothing, or, if wanted, takes it away. */
class BlankCellsTest {
    private static final String ANN = "ann@example.org";
    private static final String BEN = "ben@example.org";
    private static final String CAT = "cat@example.org";

    @TempDir Path folder;
    private TestAccount account;

    @BeforeEach
    void open() {
        account = new TestAccount(folder);
        account.store.change(tables -> {
            tables.attributes()
                    .add(
                            new Attribute(
                                    "Language",
                                    "",
                                    "en",
                                    DataType.TEXT,
                                    false,
                                    0,
                                    100,
                                    true,
                                    "",
                                    List.of()));
            return 0;
        });
        account.person(
                ANN,
                Status.ACTIVE,
                Status.ACTIVE,
                Map.of("City", "Ulm", "Region", "North", "Joined", "3/4/2012"));
        account.person(CAT, Status.ACTIVE, null, Map.of("City", "Bonn"));
        account.sync();
    }

    @AfterEach
    void close() {
        account.close();
    }

    private UploadPlan plan(Blanks blanks) {
        return plan(
                "Email Address,City,Joined,Language,Email Type\n%s,,,,\n%s,,,,\n%s,,,,\n"
                        .formatted(ANN, BEN, CAT),
                blanks);
    }

    private UploadPlan plan(String rows, Blanks blanks) {
        var plan = account.plan(account.file(rows), UploadMode.ADD_UPDATE);
        return new UploadPlan(plan.file(), plan.listId(), plan.mapping().with(blanks), plan.mode());
    }

    private Upload upload(UploadPlan plan, UploadWay way) {
        var uploads = way == UploadWay.FTP ? account.withFiles() : account.uploads;
        return uploads.run(uploads.begin(plan, way, null, Progress.NONE), Progress.NONE);
    }

    private String stored(String email, String attribute) {
        return account.stored(email).attributes().getOrDefault(attribute, "");
    }

    @ParameterizedTest
    @EnumSource(names = {"CALLS", "FTP"})
    void theyKeepWhatPeopleHaveIfNothingIsSaid(UploadWay way) {
        var done = upload(plan(Blanks.KEEP), way);
        assertThat(List.of(done.created(), done.unchanged())).containsExactly(2L, 1L);
        assertThat(stored(ANN, "City")).isEqualTo("Ulm");
        assertThat(stored(CAT, "City")).isEqualTo("Bonn");
    }

    @ParameterizedTest
    @EnumSource(names = {"CALLS", "FTP"})
    void theyClearItIfWantedAndThatCanBeTakenBack(UploadWay way) {
        var plan = plan(Blanks.CLEAR);
        var report = account.uploads.inspect(plan, Progress.NONE);
        assertThat(report.rows().get(RowState.UPDATED).getFirst().changes())
                .containsExactly(
                        new CellChange("City", "Ulm", ""),
                        new CellChange("Joined", "3/4/2012", ""));
        assertThat(report.groups().stream().filter(one -> one.finding() == Finding.CHANGED))
                .extracting(one -> one.state() + " " + one.column() + " " + one.rows())
                .containsExactlyInAnyOrder("UPDATED City 1", "UPDATED Joined 1", "CREATED City 1");

        var done = upload(plan, way);
        assertThat(List.of(done.created(), done.updated())).containsExactly(2L, 1L);
        assertThat(stored(ANN, "City")).isEmpty();
        assertThat(stored(ANN, "Joined")).isEmpty();
        assertThat(stored(ANN, "Region")).as("of no column").isEqualTo("North");
        assertThat(stored(BEN, "Language")).as("preset").isEqualTo("en");
        assertThat(stored(CAT, "City")).as("known, but not on the list").isEmpty();
        assertThat(upload(plan, way).unchanged()).as("the second time").isEqualTo(3);

        var undone = account.uploads.run(account.uploads.undo().begin(done.id()), Progress.NONE);
        assertThat(undone.updated()).isEqualTo(3);
        assertThat(stored(ANN, "City")).isEqualTo("Ulm");
        assertThat(stored(ANN, "Joined")).isEqualTo("3/4/2012");
        assertThat(stored(CAT, "City")).isEqualTo("Bonn");
        assertThat(account.statusOnAll(BEN)).isNull();
    }

    @Test
    void whatIsAskedOfEverybodyIsNotCleared() {
        account.store.change(tables -> {
            tables.attributes().add(TestAttributes.required("Company"));
            return 0;
        });
        account.person("dan@example.org", Status.ACTIVE, Status.ACTIVE, Map.of("Company", "Pine"));
        account.person("eve@example.org", Status.ACTIVE, null, Map.of("Company", "Pine"));
        account.sync();
        var rows = "Email Address,Company\ndan@example.org,\neve@example.org,\n";

        var kept = account.uploads.check(plan(rows, Blanks.KEEP), Progress.NONE);
        assertThat(List.of(kept.unchanged(), kept.created())).containsExactly(1L, 1L);
        var report = account.uploads.inspect(plan(rows, Blanks.CLEAR), Progress.NONE);
        assertThat(report.sums().rejected()).isEqualTo(2);
        assertThat(report.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.finding()).isEqualTo(Finding.REQUIRED))
                .satisfies(group -> assertThat(group.column()).isEqualTo("Company"));
        assertThat(report.rows().get(RowState.REJECTED).getFirst().row().reason())
                .contains("lets nobody be without it");
    }

    @Test
    void anAnswerThatIsLostChangesNothingOfIt() {
        var lost = new AtomicInteger();
        account.proxy.fate(call ->
                (call.action().equals("add") || call.action().equals("edit"))
                                && lost.getAndIncrement() % 2 == 0
                        ? Fate.LOSE_ANSWER
                        : Fate.PASS);
        var plan = plan(Blanks.CLEAR);
        long id = account.uploads.begin(plan, Progress.NONE);
        Upload done = null;
        for (int i = 0; i < 9 && done == null; i++) {
            try {
                done = account.uploads.run(id, Progress.NONE);
            } catch (io.mailwright.domain.Failure.Unreachable _) {
                // It is gone on with.
            }
        }
        assertThat(done).isNotNull();
        assertThat(List.of(done.created(), done.updated())).containsExactly(2L, 1L);
        assertThat(stored(BEN, "Language")).isEqualTo("en");
        assertThat(stored(ANN, "City")).isEmpty();
        assertThat(account.proxy.addresses("edit")).containsExactly(ANN);
    }

    @Test
    void theNextFileWithTheseColumnsGoesTheSameWay() {
        var plan = plan(Blanks.CLEAR);
        account.uploads.begin(plan, Progress.NONE);
        var attributes = new AttributeStore(account.cache).all();
        var preview = account.uploads.preview(plan.file());
        assertThat(account.uploads.suggest(preview, attributes).mapping().blanks())
                .isEqualTo(Blanks.CLEAR);

        var templates = account.uploads.templates();
        templates.save(MappingTemplates.of("Clean", plan.mapping(), preview.columns(), attributes));
        var kept = templates.find("Clean").orElseThrow();
        assertThat(templates.apply(kept, preview, attributes).suggested().mapping().blanks())
                .isEqualTo(Blanks.CLEAR);
    }
}
