package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mapano.ejb.overview.Overviews;
import org.mapano.ejb.overview.ServerFacts;
import org.mapano.ejb.overview.StatisticsHistory;
import org.mapano.ejb.session.StoreSession;

/** Numbers about the system, its users and servers (STATS-01). */
@Path("statistics")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Statistics")
@Singleton
public class StatisticsResource {
  @Inject private Overviews overviews;
  @Inject private ServerFacts facts;
  @Inject private StatisticsHistory history;

  /** For the container, which demands it and then fills the fields. */
  public StatisticsResource() {}

  /** With the use cases. */
  public StatisticsResource(Overviews overviews, ServerFacts facts, StatisticsHistory history) {
    this.overviews = overviews;
    this.facts = facts;
    this.history = history;
  }

  /**
   * A table.
   *
   * @param rows values by the names of properties
   */
  public record Rows(List<Map<String, Object>> rows) {}

  /** Counters of the system. */
  @GET
  @Path("system")
  @Operation(summary = "Show the counters of the system")
  public Rows system(@Context SecurityContext caller) {
    return StatisticRows.of(overviews.statistics(SessionPrincipal.of(caller)));
  }

  /** What the counters were before. */
  @GET
  @Path("history")
  @Operation(summary = "Show the counters as they were written down, the newest first")
  @APIResponse(responseCode = "200")
  @APIResponse(responseCode = "400", description = "A time or a name is none")
  public StatisticMoments history(
      @QueryParam("name") String name,
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @QueryParam("limit") @DefaultValue("1000") String limit,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    Instant end = Parameters.time("until", until, Instant.now().plusSeconds(1));
    return StatisticMoments.of(
        history.find(
            session,
            Parameters.time("from", from, end.minus(Duration.ofDays(1))),
            end,
            Parameters.word("name", name),
            Parameters.number("limit", limit, 1, StatisticsHistory.MOST)));
  }

  /** Users with sizes and quota. */
  @GET
  @Path("users")
  @Operation(summary = "Show users with sizes and quota levels")
  public Rows users(@Context SecurityContext caller) {
    return StatisticRows.of(overviews.users(SessionPrincipal.of(caller)));
  }

  /** Companies; there are none without tenants. */
  @GET
  @Path("companies")
  @Operation(summary = "Show companies with sizes and quota levels")
  public Rows companies(@Context SecurityContext caller) {
    return overviews
        .companies(SessionPrincipal.of(caller))
        .map(StatisticRows::of)
        .orElseGet(() -> new Rows(List.of()));
  }

  /** The servers of the installation. */
  @GET
  @Path("servers")
  @Operation(summary = "Show the servers of the installation")
  public Rows servers(@Context SecurityContext caller) {
    overviews.users(SessionPrincipal.of(caller)).close(); // the same right
    return new Rows(
        List.of(
            StatisticRows.row(
                "PR_EC_STATS_SERVER_NAME", facts.name(),
                "PR_EC_STATS_SERVER_HTTPPORT", facts.plainPort(),
                "PR_EC_STATS_SERVER_SSLPORT", facts.securePort(),
                "PR_EC_STATS_SERVER_FILEURL", "file://" + facts.socket())));
  }
}
