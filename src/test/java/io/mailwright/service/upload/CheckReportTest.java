package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mailwright.domain.Status;
import io.mailwright.domain.upload.CellChange;
import io.mailwright.domain.upload.CheckGroup;
import io.mailwright.domain.upload.CheckReport;
import io.mailwright.domain.upload.CheckedRow;
import io.mailwright.domain.upload.Finding;
import io.mailwright.domain.upload.Recipe;
import io.mailwright.domain.upload.RecipeStep;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.service.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the check says of a file, and what is left of it when a group is settled. */
class CheckReportTest {
    @TempDir Path folder;
    private TestAccount account;

    @BeforeEach
    void open() {
        account = new TestAccount(folder);
    }

    @AfterEach
    void close() {
        account.close();
    }

    private CheckReport report(Path file, UploadMode mode, RecipeStep... steps) {
        var recipe = Recipe.NONE;
        for (var step : steps) {
            recipe = recipe.with(step);
        }
        return account.uploads.inspect(account.plan(file, mode).with(recipe), Progress.NONE);
    }

    private static CheckGroup group(CheckReport report, Finding finding) {
        return report.groups().stream()
                .filter(one -> one.finding() == finding)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void groupsWhatTheCacheKnows() {
        account.person("same@example.org", Status.ACTIVE, Status.ACTIVE, Map.of("City", "Ulm"));
        account.person("back@example.org", Status.ACTIVE, Status.BOUNCED, Map.of("City", "Ulm"));
        account.person("held@example.org", Status.ACTIVE, Status.HELD, Map.of("City", "Bonn"));
        account.person("left@example.org", Status.ACTIVE, Status.UNSUBSCRIBED, Map.of());
        account.person("gone@example.org", Status.UNSUBSCRIBED, null, Map.of());
        account.blocked("never@example.org");
        account.sync();
        var file =
                account.file(
                        """
                        Email Address,City
                        new@gmial.com,Ulm
                        same@example.org,Ulm
                        back@example.org,Ulm
                        held@example.org,Ulm
                        left@example.org,Ulm
                        gone@example.org,Ulm
                        never@example.org,Ulm
                        """);

        var report = report(file, UploadMode.ADD_UPDATE);

        assertThat(report.groups())
                .extracting(CheckGroup::state, CheckGroup::finding, CheckGroup::column)
                .containsExactlyInAnyOrder(
                        tuple(RowState.CREATED, Finding.SUSPECT_DOMAIN, "Email Address"),
                        tuple(RowState.UNCHANGED, Finding.BOUNCED, ""),
                        tuple(RowState.UPDATED, Finding.HELD, ""),
                        tuple(RowState.UPDATED, Finding.CHANGED, "City"),
                        tuple(RowState.SKIPPED, Finding.UNSUBSCRIBED_HERE, ""),
                        tuple(RowState.SKIPPED, Finding.UNSUBSCRIBED_EVERYWHERE, ""),
                        tuple(RowState.SKIPPED, Finding.NEVER_MAILED, ""));
        assertThat(group(report, Finding.CHANGED).first().getFirst().changes())
                .containsExactly(new CellChange("City", "Bonn", "Ulm"));
        assertThat(group(report, Finding.SUSPECT_DOMAIN).first())
                .extracting(CheckedRow::proposal)
                .containsExactly("new@gmail.com");
        assertThat(report(file, UploadMode.ADD_ONLY).groups())
                .extracting(CheckGroup::finding, CheckGroup::rows)
                .contains(tuple(Finding.ON_LIST_ALREADY, 3L));
        assertThat(report(file, UploadMode.UPDATE_ONLY).groups())
                .extracting(CheckGroup::finding, CheckGroup::rows)
                .contains(tuple(Finding.NOT_ON_LIST, 1L));
    }

    @Test
    void saysWhereLettersWereReadInAnotherEncoding() throws IOException {
        var file = folder.resolve("mixed.csv");
        Files.write(
                file,
                ("Email Address,City\n"
                                + "a%d@example.org,Köln\n"
                                        .repeat(9)
                                        .formatted(1, 2, 3, 4, 5, 6, 7, 8, 9))
                        .getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(
                file, "b@example.org,München\nc@example.org,Ulm\n", StandardOpenOption.APPEND);
        Files.write(
                file,
                "d@example.org,caf\u00C3\u00A3\n".getBytes(StandardCharsets.ISO_8859_1),
                StandardOpenOption.APPEND);

        var garbled = group(report(file, UploadMode.ADD_UPDATE), Finding.GARBLED);

        assertThat(garbled.column()).isEqualTo("City");
        assertThat(garbled.first())
                .extracting(row -> row.row().line(), CheckedRow::proposal)
                .containsExactly(tuple(11L, "München"), tuple(13L, "cafã"));
    }

    @Test
    void saysOfWhichColumnsTheValuesAreTooManyToCompare() throws IOException {
        var file =
                account.file(
                        "Email Address,City,First Name\n"
                                + IntStream.rangeClosed(0, CheckReport.MOST_VALUES)
                                        .mapToObj("a%1$d@example.org,Ulm,Name%1$d\n"::formatted)
                                        .collect(Collectors.joining()));
        var plan = account.plan(file, UploadMode.ADD_UPDATE);
        var passes = new AtomicInteger();
        var rejects = folder.resolve("rejects.csv");

        var report =
                account.uploads.inspect(
                        plan,
                        rejects,
                        (at, of, _) -> passes.addAndGet(at > 0 && at <= 2000 && of > 0 ? 1 : 0));

        assertThat(report.unclustered()).isEqualTo(List.of("First Name"));
        assertThat(report.sums().rejected()).isZero();
        assertThat(rejects).content().startsWith("Email Address,City,First Name,Line,Reason");
        assertThat(passes).as("rows are gone through once").hasValue(1);
    }

    @Test
    void saysWhichLettersWereLostBefore() {
        var file =
                account.file(
                        "Email Address,City\na@example.org,M\uFFFDnchen\nb@example.org,Köln\n");

        assertThat(group(report(file, UploadMode.ADD_UPDATE), Finding.GARBLED).rows()).isOne();
    }

    @Test
    void saysWhatChangesOfThoseWhoOnlyComeOntoTheList() {
        account.person("back@example.org", Status.BOUNCED, null, Map.of("City", "Bonn"));
        account.person("same@example.org", Status.ACTIVE, null, Map.of("City", "Ulm"));
        account.sync();
        var file =
                account.file(
                        """
                        Email Address,City
                        back@example.org,Ulm
                        same@example.org,Ulm
                        new@example.org,Ulm
                        """);

        var report = report(file, UploadMode.ADD_UPDATE);

        assertThat(report.groups())
                .extracting(
                        CheckGroup::state,
                        CheckGroup::finding,
                        CheckGroup::column,
                        CheckGroup::rows)
                .containsExactlyInAnyOrder(
                        tuple(RowState.CREATED, Finding.BOUNCED, "", 1L),
                        tuple(RowState.CREATED, Finding.CHANGED, "City", 1L));
        assertThat(group(report, Finding.CHANGED).first().getFirst().changes())
                .containsExactly(new CellChange("City", "Bonn", "Ulm"));
    }

    @Test
    void everyFixSettlesItsGroup() {
        var file =
                account.file(
                        """
                        Email Address,City,Wants
                        mailto:ann@example.org,Ulm,yes
                        nobody,Ulm,yes
                        ben@example.org,Ulm,perhaps
                        cleo@example.org,Ulm,yes
                        Cleo@example.org,Ulm,yes
                        dan@example.org,Ulm,yes,more
                        eve@gmial.com,Ulm,yes
                        fay@example.org,MÃ¼nchen,yes
                        """);
        var report = report(file, UploadMode.ADD_UPDATE);
        assertThat(report.groups())
                .extracting(CheckGroup::finding)
                .containsExactlyInAnyOrder(
                        Finding.MENDABLE_ADDRESS,
                        Finding.NO_ADDRESS,
                        Finding.NO_TRUTH,
                        Finding.TWICE,
                        Finding.TOO_MANY_CELLS,
                        Finding.SUSPECT_DOMAIN,
                        Finding.GARBLED);
        for (var group : report.groups()) {
            assertThat(group.fixes()).as(group.finding().name()).isNotEmpty();
            for (var fix : group.fixes()) {
                var mended = report(file, UploadMode.ADD_UPDATE, fix);
                assertThat(mended.groups())
                        .as("%s after %s", group.finding(), fix)
                        .extracting(CheckGroup::finding)
                        .doesNotContain(group.finding());
                assertThat(mended.sums().rows()).isEqualTo(8);
                boolean isLeftOut = fix instanceof RecipeStep.LeaveOut;
                assertThat(mended.sums().skipped()).isEqualTo(isLeftOut ? group.rows() : 0);
            }
        }
    }

    @Test
    void whatIsLeftOutIsNotSentEither() {
        var file =
                account.file(
                        """
                        Email Address,City
                        nobody,Ulm
                        eve@gmial.com,Ulm
                        ann@example.org,Ulm
                        """);
        var recipe =
                Recipe.NONE
                        .with(new RecipeStep.LeaveOut(Finding.NO_ADDRESS, "Email Address"))
                        .with(new RecipeStep.LeaveOut(Finding.SUSPECT_DOMAIN, "Email Address"));
        var plan = account.plan(file, UploadMode.ADD_UPDATE).with(recipe);

        var done = account.uploads.run(account.uploads.begin(plan, Progress.NONE), Progress.NONE);

        assertThat(List.of(done.created(), done.skipped(), done.rejected()))
                .containsExactly(1L, 2L, 0L);
        assertThat(account.proxy.addresses("add")).containsExactly("ann@example.org");
    }

    @Test
    void offersValuesForMerging() {
        var file =
                account.file(
                        """
                        Email Address,City
                        a@example.org,Munich
                        b@example.org,Munich
                        c@example.org,München\s
                        d@example.org,munich
                        e@example.org,Ulm
                        """);
        var clusters = report(file, UploadMode.ADD_UPDATE).clusters();
        assertThat(clusters).hasSize(1);
        var cluster = clusters.getFirst();
        assertThat(cluster.values())
                .extracting(one -> one.value() + one.rows())
                .containsExactly("Munich2", "München1", "munich1");

        var merged = report(file, UploadMode.ADD_UPDATE, cluster.merged("München"));

        assertThat(merged.clusters()).isEmpty();
        assertThat(merged.rows().get(RowState.CREATED))
                .extracting(row -> row.row().cells().get(1).strip())
                .containsExactly("München", "München", "München", "München", "Ulm");
    }

    @Test
    void countsAllAndKeepsTheFirst() {
        int many = CheckReport.KEPT + 20;
        var file =
                account.file(
                        "Email Address,City\n"
                                + IntStream.range(0, many)
                                        .mapToObj(i -> "p%d at example.org,C%d\n".formatted(i, i))
                                        .collect(Collectors.joining()));
        var group = group(report(file, UploadMode.ADD_UPDATE), Finding.NO_ADDRESS);
        assertThat(group.rows()).isEqualTo(many);
        assertThat(group.first()).hasSize(CheckReport.KEPT);
    }
}
