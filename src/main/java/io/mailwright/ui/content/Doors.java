package io.mailwright.ui.content;

import java.util.function.LongConsumer;

/**
 * Where one can go from the library.
 *
 * @param edit opens an item to be written on
 */
record Doors(LongConsumer edit) {
    /** Opens a piece; of one of the account a copy that can be written on. */
    void open(Piece piece, ContentChanges changes) {
        switch (piece) {
            case Piece.Own own when own.file() == null -> edit.accept(own.item().id());
            case Piece.Own _ -> {}
            case Piece.Theirs theirs -> changes.adopt(theirs, edit);
        }
    }
}
