package io.mailwright.ui.lists;

import io.mailwright.domain.Group;
import io.mailwright.domain.MailList;
import io.mailwright.domain.upload.Upload;
import io.mailwright.service.ListService;
import io.mailwright.service.upload.UploadService;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What is known of the chosen list beside its figures: what was uploaded to it, its groups. */
final class ListDetailViewModel {
    private static final int RECENT = 3;
    private final Texts texts = Texts.of(ListDetailViewModel.class);
    private final ListService lists;
    private final UploadService uploads;
    private final ListsViewModel model;
    private final Jobs jobs;
    private final ObservableList<UploadLine> recent = FXCollections.observableArrayList();
    private final ObservableList<Group> groups = FXCollections.observableArrayList();
    private @Nullable List<Group> known;

    ListDetailViewModel(ListService lists, UploadService uploads, ListsViewModel model, Jobs jobs) {
        this.lists = lists;
        this.uploads = uploads;
        this.model = model;
        this.jobs = jobs;
        model.chosenProperty().subscribe(chosen -> look(chosen.one()));
    }

    /** Title of the pane. */
    String title() {
        var chosen = model.chosenProperty().get();
        var one = chosen.one();
        return one == null ? texts.get("detail.several", chosen.lists().size()) : one.name();
    }

    /** The line below the title: number, type, age. */
    String facts() {
        var one = model.chosenProperty().get().one();
        if (one == null) {
            return texts.get("detail.sums");
        }
        return texts.get(
                "detail.facts",
                Long.toString(one.id()),
                texts.get("type." + one.type()),
                Formats.when(one.asOf()));
    }

    /** "+1,204 · 388 changed · 14 Nov". */
    private String outcome(Upload upload) {
        return texts.get(
                "upload.outcome",
                upload.created(),
                upload.updated(),
                upload.rejected(),
                Formats.when(upload.startedAt()));
    }

    private void look(@Nullable MailList list) {
        recent.clear();
        groups.clear();
        if (list != null) {
            jobs.of(texts.get("job.uploads"), _ -> recent(list))
                    .quietly()
                    .onDone(found -> shown(list, () -> recent.setAll(found)))
                    .start();
            lookForGroups(list);
        }
    }

    private List<UploadLine> recent(MailList list) {
        return uploads.history().stream()
                .filter(upload -> upload.listId() == list.id())
                .limit(RECENT)
                .map(upload ->
                        new UploadLine(upload.file().getFileName().toString(), outcome(upload)))
                .toList();
    }

    /** Groups are asked of the account once; where it is out of reach there are none to show. */
    private void lookForGroups(MailList list) {
        if (known != null) {
            showGroups(list, known);
            return;
        }
        jobs.of(texts.get("job.groups"), _ -> lists.groups())
                .quietly()
                .onFailure(_ -> {})
                .onDone(found -> {
                    known = found;
                    shown(list, () -> showGroups(list, found));
                })
                .start();
    }

    private void showGroups(MailList list, List<Group> all) {
        groups.setAll(all.stream().filter(group -> group.parentListId() == list.id()).toList());
    }

    /** Drops an answer about a list that is no longer the chosen one. */
    private void shown(MailList list, Runnable action) {
        var one = model.chosenProperty().get().one();
        if (one != null && one.id() == list.id()) {
            action.run();
        }
    }

    ObservableList<UploadLine> recent() {
        return recent;
    }

    ObservableList<Group> groups() {
        return groups;
    }

    ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return model.chosenProperty();
    }

    /** One upload: its file, and what came of it in words. */
    record UploadLine(String file, String outcome) {}
}
