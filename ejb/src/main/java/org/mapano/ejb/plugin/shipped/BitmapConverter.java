package org.mapano.ejb.plugin.shipped;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.mapano.ejb.plugin.DeliveryPlugin;
import org.mapano.ejb.plugin.IncomingMail;
import org.mapano.ejb.plugin.Verdict;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Makes PNG images of attached bitmaps, which are many times as large (PLUGIN-05). */
public final class BitmapConverter implements DeliveryPlugin {
  private static final Logger LOG = Logger.getLogger(BitmapConverter.class.getName());
  private static final long LONGEST = 64 << 20;
  private static final long MOST_PIXELS = 40_000_000;

  @Override
  public String name() {
    return "BMP2PNG";
  }

  @Override
  public Verdict incoming(IncomingMail mail) {
    List<MapiAttachment> attachments = mail.message().attachments();
    for (int i = 0; i < attachments.size(); i++) {
      MapiAttachment attachment = attachments.get(i);
      if (isBitmap(attachment)) {
        MapiAttachment converted = convert(attachment);
        if (converted != null) {
          mail.change().attachments().set(i, converted);
        }
      }
    }
    return Verdict.CONTINUE;
  }

  private static boolean isBitmap(MapiAttachment attachment) {
    PropMap properties = attachment.properties();
    String type = properties.string(Tags.PR_ATTACH_MIME_TAG, "").toLowerCase(Locale.ROOT);
    String name = properties.string(Tags.PR_ATTACH_LONG_FILENAME, "").toLowerCase(Locale.ROOT);
    return attachment.data() != null
        && attachment.data().size() <= LONGEST
        && (type.equals("image/bmp") || type.equals("image/x-ms-bmp") || name.endsWith(".bmp"));
  }

  /**
   * The attachment as PNG; null when it is no bitmap, is too large, or would not become smaller.
   */
  private static MapiAttachment convert(MapiAttachment attachment) {
    try {
      byte[] png = png(attachment.data());
      return png == null || png.length >= attachment.data().size()
          ? null
          : renamed(attachment, png);
    } catch (IOException | RuntimeException unreadable) {
      LOG.log(Level.FINE, "A bitmap cannot be read and stays as it is", unreadable);
      return null;
    }
  }

  private static byte[] png(ByteSource data) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("bmp").next();
    try (InputStream in = data.open();
        ImageInputStream image = ImageIO.createImageInputStream(in)) {
      reader.setInput(image);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
        return null;
      }
      BufferedImage pixels = reader.read(0);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      return ImageIO.write(pixels, "png", out) ? out.toByteArray() : null;
    } finally {
      reader.dispose();
    }
  }

  private static MapiAttachment renamed(MapiAttachment attachment, byte[] png) {
    MapiAttachment converted = new MapiAttachment().data(ByteSource.of(png));
    PropMap properties = converted.properties();
    properties.putAll(attachment.properties());
    attachment
        .named()
        .asMap()
        .forEach((name, value) -> converted.named().put(name, value.type(), value.value()));
    properties.put(Tags.PR_ATTACH_MIME_TAG, "image/png");
    for (int tag : new int[] {Tags.PR_ATTACH_LONG_FILENAME, Tags.PR_ATTACH_FILENAME}) {
      String name = properties.string(tag);
      if (name != null) {
        properties.put(tag, name.replaceFirst("(?i)\\.bmp$", "") + ".png");
      }
    }
    if (properties.string(Tags.PR_ATTACH_EXTENSION) != null) {
      properties.put(Tags.PR_ATTACH_EXTENSION, ".png");
    }
    return converted;
  }
}
