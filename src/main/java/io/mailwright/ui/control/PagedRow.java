package io.mailwright.ui.control;

import javafx.scene.control.TableRow;

import org.jspecify.annotations.Nullable;

/** A row that has more read when it is the last, or nearly. */
public final class PagedRow<S> extends TableRow<S> {
    private static final int NEAR = 20;
    private final Runnable more;

    public PagedRow(Runnable more) {
        this.more = more;
    }

    @Override
    protected void updateItem(@Nullable S item, boolean empty) {
        super.updateItem(item, empty);
        if (item != null && getIndex() >= getTableView().getItems().size() - NEAR) {
            more.run();
        }
    }
}
