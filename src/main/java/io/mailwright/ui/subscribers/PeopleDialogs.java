package io.mailwright.ui.subscribers;

import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.SubscriberChange;
import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.control.TypedConfirmation;
import io.mailwright.ui.control.TypedConfirmation.Consequence;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.util.List;
import java.util.Objects;

/** The questions asked before people are changed: with their number, and what is lost and kept. */
final class PeopleDialogs {
    private static final String ASK = "fth-user-minus";
    private static final String DELETE = "fth-trash-2";
    private final Layers layers;
    private final Texts texts;

    PeopleDialogs(Layers layers, Texts texts) {
        this.layers = layers;
        this.texts = texts;
    }

    /** Goes on at once if nothing is unsaved, else asks. */
    void leave(PersonViewModel model, Runnable then) {
        int changes = model.form().changesProperty().get();
        if (changes == 0 || model.personProperty().get() == null) {
            then.run();
            return;
        }
        var dialog = dialog("fth-edit-3", "warning", "leave", changes, address(model));
        var keep =
                dialog.dangerousFoot(
                        texts.get("leave.keep"),
                        texts.get("leave.action"),
                        () -> {
                            dialog.close();
                            model.discard();
                            then.run();
                        });
        dialog.show(keep);
    }

    void unsubscribe(PersonViewModel model, Membership from) {
        ask("unsubscribe", () -> model.unsubscribe(from.listId()), address(model), from.listName());
    }

    void makeActive(PersonViewModel model, Membership on) {
        ask("active", () -> model.makeActive(on.listId()), address(model), on.listName());
    }

    void remove(PersonViewModel model, Membership from) {
        ask("remove", () -> model.removeFrom(from.listId()), address(model), from.listName());
    }

    void unsubscribeEverywhere(PersonViewModel model) {
        type("everywhere", ASK, model::unsubscribeEverywhere, address(model));
    }

    void delete(PersonViewModel model) {
        type("delete", DELETE, model::delete, address(model));
    }

    private static String address(PersonViewModel model) {
        var person = Objects.requireNonNull(model.personProperty().get(), "nobody is shown");
        return person.subscriber().email();
    }

    /** Asks before exactly these people are taken off a list or unsubscribed from it. */
    void bulk(BulkViewModel model, List<Long> people, MailList from, SubscriberChange change) {
        var key =
                change instanceof SubscriberChange.RemoveFromList
                        ? "bulk.remove"
                        : "bulk.unsubscribe";
        ask(key, () -> model.apply(people, change), number(people), from.name());
    }

    /** Asks before what cannot be taken back is done to exactly these people. */
    void bulk(BulkViewModel model, List<Long> people, SubscriberChange change) {
        var deletes = change instanceof SubscriberChange.Delete;
        type(
                deletes ? "bulk.delete" : "bulk.everywhere",
                deletes ? DELETE : ASK,
                () -> model.apply(people, change),
                number(people));
    }

    private static String number(List<Long> people) {
        return Formats.count(people.size());
    }

    private void ask(String key, Runnable run, String... inserted) {
        var dialog = dialog(ASK, "warning", key, (Object[]) inserted);
        var act =
                dialog.foot(
                        texts.get("ask.keep"),
                        texts.get(key + ".action", (Object[]) inserted),
                        () -> {
                            dialog.close();
                            run.run();
                        });
        dialog.show(act);
    }

    private void type(String key, String icon, Runnable run, String typed) {
        var dialog = dialog(icon, "danger", key, typed);
        var confirmation =
                new TypedConfirmation(
                        dialog,
                        typed,
                        List.of(
                                new Consequence(true, texts.get(key + ".lost", typed)),
                                new Consequence(false, texts.get(key + ".kept", typed))));
        confirmation.ask(
                texts.get("ask.keep"),
                texts.get(key + ".action", typed),
                () -> {
                    dialog.close();
                    run.run();
                });
    }

    private Dialog dialog(String icon, String level, String key, Object... inserted) {
        return new Dialog(
                layers,
                icon,
                level,
                texts.get(key + ".title", inserted),
                texts.get(key + ".line", inserted));
    }
}
