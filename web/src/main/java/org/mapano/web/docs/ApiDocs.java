package org.mapano.web.docs;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;

/**
 * Shows the OpenAPI document in Swagger UI, whose files are part of the application: nothing is
 * fetched from elsewhere, and the page may not. Everybody may read it, as the document; calls that
 * are tried need the same proof as any other. The files stand nowhere else: the page that comes
 * with them would show documents of any address.
 */
@WebServlet(urlPatterns = {ApiDocs.PATH, ApiDocs.PATH + "/*", "/webjars/*"})
public class ApiDocs extends HttpServlet {
  static final String PATH = "/api/docs";

  private static final long serialVersionUID = 1L;
  private static final String OWN = "/org/mapano/web/docs/";
  private static final String UI = "/META-INF/resources/webjars/swagger-ui/";
  private static final String UI_VERSION = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  /** Styles may stand at elements, as the library sets them; scripts may not. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  /**
   * A file.
   *
   * @param own whether it is ours and not of the library
   * @param type media type
   */
  private record Asset(boolean own, String type) {}

  private static final Map<String, Asset> ASSETS =
      Map.of(
          "index.html", new Asset(true, "text/html"),
          "start.js", new Asset(true, "text/javascript"),
          "swagger-ui-bundle.js", new Asset(false, "text/javascript"),
          "swagger-ui.css", new Asset(false, "text/css"),
          "favicon-32x32.png", new Asset(false, "image/png"));

  /** For the container. */
  public ApiDocs() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    String path = request.getPathInfo();
    if (request.getServletPath().equals(PATH) && path == null) {
      response.sendRedirect(request.getContextPath() + PATH + "/");
      return;
    }
    String name = path == null || path.equals("/") ? "index.html" : path.substring(1);
    Asset asset = request.getServletPath().equals(PATH) ? ASSETS.get(name) : null;
    if (asset == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(asset.type());
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-cache");
    try (InputStream in = open(asset.own() ? OWN + name : UI + version() + "/" + name)) {
      in.transferTo(response.getOutputStream());
    }
  }

  private static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = open(UI_VERSION)) {
      properties.load(in);
    }
    return properties.getProperty("version");
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = ApiDocs.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("The application lacks " + resource);
    }
    return in;
  }
}
