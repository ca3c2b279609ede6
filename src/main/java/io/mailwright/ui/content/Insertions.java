package io.mailwright.ui.content;

import io.mailwright.domain.content.FillRate;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.service.content.Content;
import io.mailwright.service.content.PictureNames;
import io.mailwright.ui.content.Picker.Choice;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jsoup.nodes.Entities;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lets an author choose what to put into an e-mail: what is filled in, blocks, pictures. */
final class Insertions {
    private static final List<String> STRINGS =
            List.of(
                    "unsub_center_url",
                    "profile_center_url",
                    "subscription_center_url",
                    "view_email_url",
                    "ftaf_url",
                    "emailaddr",
                    "Member_Busname",
                    "Member_Addr",
                    "Member_City",
                    "Member_State",
                    "Member_PostalCode",
                    "Member_Country",
                    "xtlongdate",
                    "xtmonth",
                    "xtyear",
                    "ReplyName",
                    "ReplyEmailAddress",
                    "jobid",
                    "AdditionalInfo_");

    private final Texts texts = Texts.of(Insertions.class);
    private final Content content;
    private final Jobs jobs;
    private final Layers layers;

    Insertions(Content content, Frame frame) {
        this.content = content;
        this.jobs = frame.jobs();
        this.layers = frame.layers();
    }

    /** Something that is filled in for each person. */
    private record Filling(String name, boolean isAttribute) {
        String written(String otherwise) {
            var plain = "%%" + name + "%%";
            return otherwise.isBlank()
                    ? plain
                    : "%%%%=IIF(EMPTY([%s]), \"%s\", [%s])=%%%%"
                            .formatted(name, otherwise.strip().replace("\"", "\"\""), name);
        }
    }

    /** Offers the account's attributes, with how many people have a value, and its strings. */
    void personalise(Node below, Consumer<String> insert) {
        jobs.of(texts.get("job.read"), _ -> content.personalisation().fillRates())
                .quietly()
                .onDone(rates -> personalise(rates, below, insert))
                .start();
    }

    private void personalise(List<FillRate> rates, Node below, Consumer<String> insert) {
        var all =
                Stream.concat(
                                rates.stream()
                                        .map(rate ->
                                                new Choice<>(
                                                        new Filling(rate.attribute(), true),
                                                        rate.attribute(),
                                                        filled(rate))),
                                STRINGS.stream()
                                        .map(name ->
                                                new Choice<>(
                                                        new Filling(name, false),
                                                        texts.get("string." + name),
                                                        "%%" + name + "%%")))
                        .toList();
        var otherwise = new TextField();
        otherwise.setId("otherwise");
        otherwise.setPromptText(texts.get("otherwise.prompt"));
        HBox.setHgrow(otherwise, Priority.ALWAYS);
        var label = new Label(texts.get("otherwise"));
        label.setLabelFor(otherwise);
        label.setMinWidth(Label.USE_PREF_SIZE);
        var picker =
                new Picker<Filling>(
                        layers,
                        texts.get("personalise.find"),
                        (text, found) -> found.accept(holding(all, text)),
                        filling ->
                                insert.accept(
                                        filling.written(
                                                filling.isAttribute() ? otherwise.getText() : "")));
        var put = new Button(texts.get("insert"));
        put.getStyleClass().add("accent");
        put.setOnAction(_ -> picker.take());
        otherwise.setOnAction(_ -> picker.take());
        var foot = new HBox(label, otherwise, put);
        foot.getStyleClass().add("picker-foot");
        picker.with(foot).show(below);
    }

    private String filled(FillRate rate) {
        return rate.people() == 0
                ? ""
                : texts.get("filled", Formats.percent(rate.filled(), rate.people()));
    }

    private static <T> List<Choice<T>> holding(List<Choice<T>> all, String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(choice ->
                        (choice.words() + " " + choice.detail())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .toList();
    }

    /** Offers the blocks of the library. */
    void block(Node below, Consumer<String> insert) {
        new Picker<LibraryItem>(
                        layers,
                        texts.get("block.find"),
                        (text, found) -> find(ItemKind.BLOCK, text, found),
                        block ->
                                jobs.of(
                                                texts.get("job.read"),
                                                _ -> content.blocks().insertion(block.id()))
                                        .quietly()
                                        .onDone(insert)
                                        .start())
                .show(below);
    }

    /** Offers the pictures of the library. */
    void picture(Node below, Consumer<String> insert) {
        new Picker<LibraryItem>(
                        layers,
                        texts.get("picture.find"),
                        (text, found) -> find(ItemKind.FILE, text, found),
                        item ->
                                jobs.of(texts.get("job.read"), _ -> element(item))
                                        .quietly()
                                        .onDone(insert)
                                        .start())
                .show(below);
    }

    private String element(LibraryItem item) {
        var file = content.pictures().find(item.id()).orElseThrow();
        var name = Entities.escape(item.name());
        if (!file.isPicture()) {
            return "<a href=\"%s\" alias=\"%s\">%s</a>"
                    .formatted(PictureNames.of(item.id(), item.name()), name, name);
        }
        return "<img src=\"%s\" width=\"%d\" height=\"%d\" alt=\"%s\">"
                .formatted(
                        PictureNames.of(item.id(), item.name()),
                        file.width(),
                        file.height(),
                        Entities.escape(item.name().replaceFirst("\\.\\w+$", "")));
    }

    private void find(ItemKind kind, String text, Consumer<List<Choice<LibraryItem>>> found) {
        jobs.of(texts.get("job.read"), _ -> content.library().search(text.strip()))
                .quietly()
                .onDone(items ->
                        found.accept(
                                items.stream()
                                        .filter(item -> item.kind() == kind && !item.isArchived())
                                        .map(item ->
                                                new Choice<>(
                                                        item,
                                                        item.name(),
                                                        Formats.when(item.savedAt())))
                                        .toList()))
                .start();
    }
}
