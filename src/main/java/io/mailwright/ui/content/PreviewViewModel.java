package io.mailwright.ui.content;

import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.SubscriberQuery;
import io.mailwright.domain.SubscriberRow;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.Rendering;
import io.mailwright.service.SubscriberService;
import io.mailwright.service.content.Content;
import io.mailwright.service.content.Personalisation;
import io.mailwright.service.content.SafePage;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What an e-mail looks like to somebody. One picture is made at a time; when it is there and more
 * was typed meanwhile, the next is made of what is typed by then.
 */
final class PreviewViewModel {
    private static final int OFFERED = 50;
    private final Texts texts = Texts.of(PreviewViewModel.class);
    private final Content content;
    private final SubscriberService people;
    private final Jobs jobs;
    private final ObjectProperty<Shown> pictures = new SimpleObjectProperty<>(Shown.BROUGHT);
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty textWanted = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable SubscriberDetail> person = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Seen> view = new ReadOnlyObjectWrapper<>();
    private Supplier<@Nullable ItemContent> typed = () -> null;
    private boolean making;
    private boolean more;

    PreviewViewModel(Content content, SubscriberService people, Jobs jobs) {
        this.content = content;
        this.people = people;
        this.jobs = jobs;
        pictures.subscribe((_, _) -> refresh());
        dark.subscribe((_, _) -> refresh());
        textWanted.subscribe((_, _) -> refresh());
        person.subscribe((_, _) -> refresh());
    }

    /** Which pictures are to be seen. */
    enum Shown {
        NONE(SafePage.Pictures.NONE),
        BROUGHT(SafePage.Pictures.BROUGHT),
        NETWORK(SafePage.Pictures.NETWORK);

        private final SafePage.Pictures pictures;

        Shown(SafePage.Pictures pictures) {
            this.pictures = pictures;
        }
    }

    /** Where what is to be seen is read from; {@code null} while there is nothing. */
    void readFrom(Supplier<@Nullable ItemContent> source) {
        typed = source;
    }

    /** Makes it anew. */
    void refresh() {
        more = true;
        makeNext();
    }

    private void makeNext() {
        var words = more && !making ? typed.get() : null;
        if (words == null) {
            return;
        }
        making = true;
        more = false;
        var how = pictures.get();
        var whom = person.get();
        boolean inDark = dark.get();
        boolean withText = textWanted.get();
        var before = view.get();
        jobs.of(
                        texts.get("job.preview"),
                        _ -> {
                            var rendering = rendering(words, whom, withText);
                            return made(rendering, how, inDark).after(before);
                        })
                .quietly()
                .onDone(made -> {
                    making = false;
                    view.set(made);
                    makeNext();
                })
                .onFailure(thrown -> {
                    // A picture that cannot be made must not be in the way of writing.
                    making = false;
                    var last = view.get();
                    if (last != null) {
                        view.set(last.with(texts.get("preview.failed", thrown.toString())));
                    }
                })
                .start();
    }

    private Rendering rendering(
            ItemContent words, @Nullable SubscriberDetail whom, boolean withText) {
        return whom == null
                ? new Rendering(
                        words.subject(), words.html(), withText ? text(words) : "", List.of(), "")
                : content.personalisation().of(words, whom);
    }

    private Seen made(Rendering rendering, Shown how, boolean inDark) {
        var page = content.pages().of(rendering.html(), how.pictures);
        return new Seen(
                inDark ? page.dark() : page,
                Optional.empty(),
                rendering.subject(),
                rendering.text(),
                warning(rendering));
    }

    private static String text(ItemContent words) {
        return words.text() == null ? Personalisation.textOf(words.html()) : words.text();
    }

    private String warning(Rendering rendering) {
        if (!rendering.fault().isEmpty()) {
            return texts.get("preview.fault", rendering.fault());
        }
        return rendering.missing().isEmpty()
                ? ""
                : texts.get(
                        "preview.missing",
                        rendering.missing().size(),
                        String.join(", ", rendering.missing()));
    }

    /** Finds people by a part of their address, name or any value. */
    void find(String text, Consumer<List<SubscriberRow>> found) {
        var query = new SubscriberQuery(text.strip(), Set.of(), null);
        jobs.of(texts.get("job.read"), _ -> people.page(query, 0, OFFERED))
                .quietly()
                .onDone(found)
                .start();
    }

    /** Shows it as one of them would see it. */
    void seenBy(SubscriberRow row) {
        jobs.of(texts.get("job.read"), _ -> people.saved(row.subscriber().id()))
                .quietly()
                .onDone(found -> found.ifPresent(person::set))
                .start();
    }

    ObjectProperty<Shown> picturesProperty() {
        return pictures;
    }

    BooleanProperty darkProperty() {
        return dark;
    }

    /** Whether the text part is to be seen too, which takes time to make of a large e-mail. */
    BooleanProperty textWantedProperty() {
        return textWanted;
    }

    /** Who sees it; {@code null} for nobody in particular: strings stand as they are written. */
    ObjectProperty<@Nullable SubscriberDetail> personProperty() {
        return person;
    }

    /** What is to be seen; {@code null} until there is something. */
    ReadOnlyObjectProperty<@Nullable Seen> viewProperty() {
        return view.getReadOnlyProperty();
    }
}
