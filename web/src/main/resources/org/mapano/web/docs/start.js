"use strict";
SwaggerUIBundle({
  url: "../../openapi?format=JSON",
  dom_id: "#docs",
  deepLinking: true,
  queryConfigEnabled: false,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
});
