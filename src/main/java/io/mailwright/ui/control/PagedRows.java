package io.mailwright.ui.control;

import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;

import javafx.collections.ObservableListBase;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The items of a table of any length, of which only a small window of pages is held. A row that is
 * looked at before it is read is an empty {@link Slot}; its page is read through a job, newest wish
 * first, so that dragging the scroll bar over a million rows reads only where it comes to rest. FX
 * thread only.
 *
 * <pre>{@code
 * PagedRows.load(jobs, title, source).onDone(table::setItems).start();
 * email.setCellValueFactory(cell -> cell.getValue().rowProperty().map(SubscriberRow::email));
 * }</pre>
 */
public final class PagedRows<R> extends ObservableListBase<Slot<R>> {
    /** Rows read at a time. */
    public static final int PAGE = 100;

    private static final int HELD = 30;
    private static final int WISHES = 3;
    private final Jobs jobs;
    private final String title;
    private final PageSource<R> source;
    private final int size;
    private final Map<Integer, List<Slot<R>>> pages = new LinkedHashMap<>(HELD, 0.75f, true);
    private final Deque<Integer> wished = new ArrayDeque<>();
    private @Nullable Job<List<R>> reader;

    private PagedRows(Jobs jobs, String title, PageSource<R> source, long count) {
        this.jobs = jobs;
        this.title = title;
        this.source = source;
        this.size = (int) Math.min(count, Integer.MAX_VALUE);
    }

    /**
     * A job that counts the rows and reads the first page.
     *
     * @param title what a failure of reading is told as
     */
    public static <R> Job<PagedRows<R>> load(Jobs jobs, String title, PageSource<R> source) {
        return jobs.of(
                title,
                _ -> {
                    var first = source.page(0, PAGE);
                    long count = first.size() < PAGE ? first.size() : source.count();
                    var rows = new PagedRows<>(jobs, title, source, count);
                    rows.pages.put(0, rows.slots(0));
                    rows.fill(0, first);
                    return rows;
                });
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Slot<R> get(int index) {
        Objects.checkIndex(index, size);
        int page = index / PAGE;
        var slots = pages.get(page);
        if (slots == null) {
            slots = slots(page);
            pages.put(page, slots);
            wish(page);
        }
        return slots.get(index % PAGE);
    }

    /** Without looking at every row: a slot knows its place. */
    @Override
    public int indexOf(Object item) {
        return item instanceof Slot<?> slot && slot.index() < size ? slot.index() : -1;
    }

    @Override
    public int lastIndexOf(Object item) {
        return indexOf(item);
    }

    @Override
    public boolean contains(Object item) {
        return indexOf(item) >= 0;
    }

    /** Reads again what was looked at last, as after a change; the number of rows stays. */
    public void reread() {
        var held = List.copyOf(pages.keySet());
        var recent = held.subList(Math.max(0, held.size() - WISHES), held.size());
        pages.keySet().retainAll(recent);
        recent.forEach(this::wish);
    }

    private void wish(int page) {
        wished.remove(page);
        wished.push(page);
        readNext();
    }

    private void readNext() {
        if (wished.isEmpty() || (reader != null && reader.runningProperty().get())) {
            return;
        }
        forgetOldWishes();
        int page = wished.pop();
        reader =
                jobs.of(title, _ -> source.page((long) page * PAGE, PAGE))
                        .quietly()
                        .onDone(rows -> read(page, rows));
        reader.start();
    }

    private void read(int page, List<R> rows) {
        fill(page, rows);
        forgetOldPages();
        readNext();
    }

    private void fill(int page, List<R> rows) {
        var slots = pages.get(page);
        if (slots != null) {
            for (int i = 0; i < Math.min(rows.size(), slots.size()); i++) {
                slots.get(i).fill(rows.get(i));
            }
        }
    }

    private List<Slot<R>> slots(int page) {
        int from = page * PAGE;
        var slots = new ArrayList<Slot<R>>();
        for (int i = from; i < Math.min(from + PAGE, size); i++) {
            slots.add(new Slot<>(i));
        }
        return slots;
    }

    /** What was passed over in scrolling is not read; it is wished again when it is seen again. */
    private void forgetOldWishes() {
        while (wished.size() > WISHES) {
            pages.remove(wished.removeLast());
        }
    }

    private void forgetOldPages() {
        var eldest = pages.keySet().iterator();
        while (pages.size() > HELD && eldest.hasNext()) {
            eldest.next();
            eldest.remove();
        }
    }
}
