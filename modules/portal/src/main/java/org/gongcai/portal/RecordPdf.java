package org.gongcai.portal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.gongcai.rules.Refused;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sets a record's HTML on A4 with the full Chinese font, as a subset would lose rare characters of
 * names.
 */
@Component
class RecordPdf {

    private static final Logger log = LoggerFactory.getLogger(RecordPdf.class);

    private static final String FONT = "/font/NotoSansSC-Regular.ttf";
    private static final String STYLE = "/static/css/record.css";

    /** After the start, whose seconds belong to the pages. */
    private static final Duration WARM_UP_AFTER = Duration.ofSeconds(30);

    /** Each holds the font in memory while it is set. */
    private static final int AT_ONCE = 2;

    static {
        XRLog.listRegisteredLoggers().forEach(each -> XRLog.setLevel(each, Level.WARNING));
    }

    /**
     * Longer than a record takes whose turn it is; nobody's browser is kept waiting for nothing.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore room;
    private final Duration patience;
    private final RecentFiles made = new RecentFiles();
    private final String style = style();
    private @Nullable SharedGlyphs glyphs;

    RecordPdf() {
        this(AT_ONCE, PATIENCE);
    }

    RecordPdf(int atOnce, Duration patience) {
        this.room = new Semaphore(atOnce);
        this.patience = patience;
    }

    /**
     * The same bytes for the same HTML, made once as long as it is kept.
     *
     * @param at the record's own time, which the file bears
     */
    byte[] of(String html, Instant at) {
        var name = RecordStamp.hash(html);
        return made.find(name).orElseGet(() -> make(name, html, at));
    }

    private byte[] make(String name, String html, Instant at) {
        waitForRoom();
        try {
            // Somebody else may have asked for it a moment before.
            var known = made.find(name);
            return known.isPresent() ? known.get() : made.keep(name, set(html, at));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            room.release();
        }
    }

    private void waitForRoom() {
        boolean mayEnter = false;
        try {
            mayEnter = room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!mayEnter) {
            throw Refused.of("busy", "同时生成的记录太多，还没有轮到这一份").remedy("请过几秒再试，或者直接打印网页");
        }
    }

    private byte[] set(String html, Instant at) throws IOException {
        var document = Jsoup.parse(html);
        document.head().appendElement("style").appendText(style);
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(RecordPdf::font, "Noto Sans SC", 400, FontStyle.NORMAL, true);
        builder.withW3cDocument(new W3CDom().fromJsoup(document), null);
        builder.toStream(bytes);
        builder.run();
        // The style holds the words that stand at each page's foot.
        return glyphs().named(bytes.toByteArray(), document.wholeText() + style, at);
    }

    private synchronized SharedGlyphs glyphs() throws IOException {
        if (glyphs == null) {
            try (var font = font()) {
                glyphs = new SharedGlyphs(new RandomAccessReadBuffer(font));
            }
        }
        return glyphs;
    }

    private static InputStream font() {
        var font = RecordPdf.class.getResourceAsStream(FONT);
        if (font == null) {
            throw Refused.of("record-font", "本程序构建时没有取到记录所用的字体，不能生成 PDF")
                    .remedy("请直接打印网页；管理员可在装有 npm 的机器上重新构建");
        }
        return font;
    }

    private static String style() {
        try (var file = RecordPdf.class.getResourceAsStream(STYLE)) {
            if (file == null) {
                throw new IllegalStateException("No " + STYLE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first record of a JVM takes ten times as long as those after it. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofPlatform()
                .daemon()
                .name("record-warm-up")
                .priority(Thread.MIN_PRIORITY)
                .start(() -> {
                    try {
                        Thread.sleep(WARM_UP_AFTER);
                        of("<!DOCTYPE html><p>公采</p>", Instant.EPOCH);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        log.warn("Records cannot be made: {}", e.getMessage());
                    }
                });
    }
}
