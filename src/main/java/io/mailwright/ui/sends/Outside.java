package io.mailwright.ui.sends;

import io.mailwright.domain.check.Place;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;

/**
 * What leads from a send to other screens.
 *
 * @param personDoor shows a person, by id and address
 * @param editorDoor opens a piece of the content library at a place
 */
public record Outside(
        BiConsumer<Long, String> personDoor, BiConsumer<Long, @Nullable Place> editorDoor) {
    void person(long id, String email) {
        personDoor.accept(id, email);
    }

    void editor(long item, @Nullable Place place) {
        editorDoor.accept(item, place);
    }
}
