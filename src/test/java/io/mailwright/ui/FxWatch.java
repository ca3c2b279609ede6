package io.mailwright.ui;

import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.scene.Scene;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures what holds the FX thread. Exactly: each of our runnables that a job brings there, each
 * value of a cell; each event with the controls' own handling of it, and each layout with all that
 * JavaFX does in it, which both are more than ours. From samples of the thread's stack, every half
 * millisecond: the longest stretch in which each one had our code in it.
 */
public final class FxWatch implements AutoCloseable {
    private static final String OURS = "io.mailwright.";
    private static final long SAMPLE_NANOS = 500_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final Map<String, List<Held>> held = new TreeMap<>();
    private final List<Stretch> stretches = Collections.synchronizedList(new ArrayList<>());
    private final Thread sampler;
    private volatile boolean closed;
    private long layoutBegan;
    private long layoutCpu;

    /** Called on the FX thread. */
    public FxWatch() {
        var fx = Thread.currentThread();
        sampler = Thread.ofPlatform().daemon().name("samples").start(() -> sample(fx));
    }

    /** How long something took, in milliseconds: by the clock, and of a processor. */
    private record Held(double wall, double cpu) {}

    /** Successive samples in our code. */
    private record Stretch(double wall, double cpu, String where) {}

    /** An executor that times what the other one runs. */
    public Executor timing(String what, Executor other) {
        return work -> other.execute(() -> time(what, work));
    }

    /** Runs on the FX thread and notes how long it took. */
    public void time(String what, Runnable work) {
        long began = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        try {
            work.run();
        } finally {
            note(what, began, cpu);
        }
    }

    /** Times events and layouts of a scene. */
    public void watch(Scene scene) {
        var usual = scene.getEventDispatcher();
        scene.setEventDispatcher((Event event, EventDispatchChain tail) -> {
            long began = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            try {
                return usual.dispatchEvent(event, tail);
            } finally {
                note("event with the control's handling", began, cpu);
            }
        });
        scene.addPreLayoutPulseListener(() -> {
            layoutBegan = System.nanoTime();
            layoutCpu = THREADS.getCurrentThreadCpuTime();
        });
        scene.addPostLayoutPulseListener(() -> note("layout, all of it", layoutBegan, layoutCpu));
    }

    private void note(String what, long began, long cpu) {
        held.computeIfAbsent(what, _ -> new ArrayList<>())
                .add(
                        new Held(
                                (System.nanoTime() - began) / 1e6,
                                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6));
    }

    private void sample(Thread fx) {
        long id = fx.threadId();
        long began = 0;
        long last = 0;
        long cpuBegan = 0;
        long cpuLast = 0;
        var where = "";
        while (!closed) {
            var frame =
                    Arrays.stream(fx.getStackTrace())
                            .filter(FxWatch::isOurs)
                            .map(one -> one.getFileName() + ":" + one.getLineNumber())
                            .findFirst();
            long now = System.nanoTime();
            long cpu = THREADS.getThreadCpuTime(id);
            if (frame.isPresent()) {
                cpuBegan = began == 0 ? cpu : cpuBegan;
                began = began == 0 ? now : began;
                last = now;
                cpuLast = cpu;
                where = frame.get();
            } else if (began != 0) {
                stretches.add(new Stretch((last - began) / 1e6, (cpuLast - cpuBegan) / 1e6, where));
                began = 0;
            }
            LockSupport.parkNanos(SAMPLE_NANOS);
        }
    }

    private static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().startsWith(OURS)
                && !frame.getClassName().contains("FxWatch")
                && !frame.getClassName().contains("Benchmark");
    }

    /** What was seen since the last time, as lines; called on the FX thread. */
    public List<String> report(String phase) {
        var lines = new ArrayList<String>();
        held.forEach((what, times) -> {
            var wall = times.stream().mapToDouble(Held::wall).sorted().toArray();
            var cpu = times.stream().mapToDouble(Held::cpu).sorted().toArray();
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s | %s: %,d times, p50 %.2f, p95 %.2f, longest %.1f ms (processor %.1f"
                                    + " ms), over 16 ms: %d",
                            phase,
                            what,
                            wall.length,
                            at(wall, 0.5),
                            at(wall, 0.95),
                            wall[wall.length - 1],
                            cpu[cpu.length - 1],
                            Arrays.stream(wall).filter(one -> one > 16).count()));
        });
        synchronized (stretches) {
            stretches.stream()
                    .sorted((one, other) -> Double.compare(other.wall, one.wall))
                    .limit(3)
                    .forEach(one ->
                            lines.add(
                                    String.format(
                                            Locale.ROOT,
                                            "%s | samples in our code without a break: %.1f ms"
                                                    + " (processor %.1f ms), %s",
                                            phase,
                                            one.wall,
                                            one.cpu,
                                            one.where)));
            stretches.clear();
        }
        held.clear();
        return lines;
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * part))];
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(sampler);
    }
}
