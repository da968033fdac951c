// @ts-nocheck
// Written by .ci/generate-templates.mjs.
import type { Compiled } from "../../template/engine.ts";

export const templates: { readonly [N in "README.md" | "app.conf" | "default.meta" | "macros.conf" | "savedsearches.conf" | "transforms.conf"]: Compiled } = {
  "README.md": {"0":function(container,depth0,helpers,partials,data) {
    return "enabled";
},"1":function(container,depth0,helpers,partials,data) {
    return "disabled; enable those that fit, one by one or through the REST API";
},"2":function(container,depth0,helpers,partials,data) {
    return "Each search ends in a macro of its own; what a site leaves out goes into its definition.\n\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "| "
    + ((stack1 = lookupProperty(helpers,"markdown").call(alias2,alias1(depth0,"name",null),{"name":"markdown","hash":{},"data":data})) != null ? stack1 : "")
    + " | "
    + ((stack1 = lookupProperty(helpers,"markdown").call(alias2,alias1(depth0,"level",null),{"name":"markdown","hash":{},"data":data})) != null ? stack1 : "")
    + " | "
    + ((stack1 = lookupProperty(helpers,"markdown").call(alias2,alias1(depth0,"fidelity",null),{"name":"markdown","hash":{},"data":data})) != null ? stack1 : "")
    + " |\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# "
    + ((stack1 = lookupProperty(helpers,"markdown").call(alias2,alias1(alias1(depth0,"app",null),"label",null),{"name":"markdown","hash":{},"data":data})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"markdown").call(alias2,alias1(alias1(depth0,"app",null),"description",null),{"name":"markdown","hash":{},"data":data})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"markdown").call(alias2,alias1(alias1(depth0,"searches",null),"length",null),{"name":"markdown","hash":{},"data":data})) != null ? stack1 : "")
    + " saved searches, made by sigmatic from detection rules. They are installed "
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(alias1(depth0,"app",null),"enabled",null),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data})) != null ? stack1 : "")
    + ".\n\nThe table of the rules is the lookup "
    + ((stack1 = lookupProperty(helpers,"code").call(alias2,alias1(alias1(depth0,"app",null),"table",null),{"name":"code","hash":{},"data":data})) != null ? stack1 : "")
    + ": "
    + ((stack1 = lookupProperty(helpers,"code").call(alias2,alias1(alias1(depth0,"app",null),"tableSearch",null),{"name":"code","hash":{},"data":data})) != null ? stack1 : "")
    + ".\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(alias1(depth0,"app",null),"filters",null),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "| Search | Level | Fidelity |\n|---|---|---|\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"searches",null),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "");
},"useData":true},
  "app.conf": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# The app\n\n[install]\nis_configured = 0\nstate = enabled\nbuild = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",null),"build",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\n\n[launcher]\nauthor = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",null),"author",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\nversion = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",null),"version",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\ndescription = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",null),"description",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\n\n[package]\nid = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",null),"id",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\ncheck_for_updates = 0\n\n[ui]\nis_visible = 0\nlabel = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",null),"label",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\n\n[id]\nname = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",null),"id",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\nversion = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",null),"version",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\n";
},"useData":true},
  "default.meta": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "[]\naccess = read : [ * ], write : [ admin, sc_admin ]\nexport = system\n\n[savedsearches]\nowner = admin\n";
},"useData":true},
  "macros.conf": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n["
    + ((stack1 = lookupProperty(helpers,"stanza").call(alias2,alias1(depth0,"filter",null),{"name":"stanza","hash":{},"data":data})) != null ? stack1 : "")
    + "]\ndefinition = search *\ndescription = What this site leaves out of "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"name",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# What this site leaves out\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"searches",null),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "");
},"useData":true},
  "savedsearches.conf": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"id",null),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"author",null),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"license",null),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"references",null),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"falsePositives",null),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"techniques",null),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "# Fidelity: "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"fidelity",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\n["
    + ((stack1 = lookupProperty(helpers,"stanza").call(alias2,alias1(depth0,"name",null),{"name":"stanza","hash":{},"data":data})) != null ? stack1 : "")
    + "]\ndescription = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"summary",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\nsearch = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"query",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"filter",null),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "\ndisabled = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,lookupProperty(helpers,"not").call(alias2,alias1(alias1(alias1(data,"root",null),"app",null),"enabled",null),{"name":"not","hash":{},"data":data}),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\nenableSched = 1\ncron_schedule = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"cron",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\ndispatch.earliest_time = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"earliest",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\ndispatch.latest_time = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"latest",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\nrealtime_schedule = 0\nschedule_window = auto\ncounttype = number of events\nrelation = greater than\nquantity = 0\nalert.severity = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"severity",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\nalert.track = 1\n"
    + ((stack1 = lookupProperty(helpers,"with").call(alias2,alias1(depth0,"suppress",null),{"name":"with","hash":{},"fn":container.program(9, data, 0),"inverse":container.program(11, data, 0),"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"with").call(alias2,alias1(depth0,"correlation",null),{"name":"with","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"with").call(alias2,alias1(depth0,"notable",null),{"name":"with","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"with").call(alias2,alias1(depth0,"risk",null),{"name":"with","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Rule: "
    + ((stack1 = lookupProperty(helpers,"conf").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"id",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Author: "
    + ((stack1 = lookupProperty(helpers,"conf").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"author",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# License: "
    + ((stack1 = lookupProperty(helpers,"conf").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"license",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Reference: "
    + ((stack1 = lookupProperty(helpers,"conf").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# False positive: "
    + ((stack1 = lookupProperty(helpers,"conf").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Techniques:"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"techniques",null),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"conf").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"id",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "");
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\\\n| `"
    + ((stack1 = lookupProperty(helpers,"conf").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"filter",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "`";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "alert.digest_mode = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,lookupProperty(helpers,"not").call(alias2,alias1(depth0,"fields",null),{"name":"not","hash":{},"data":data}),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\nalert.suppress = 1\nalert.suppress.period = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"period",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "s\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"fields",null),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "");
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "alert.suppress.fields = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias1,lookupProperty(helpers,"join").call(alias1,container.strict(depth0,"fields",null),",",{"name":"join","hash":{},"data":data}),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\n";
},"11":function(container,depth0,helpers,partials,data) {
    return "alert.digest_mode = 1\n";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "action.correlationsearch.enabled = 1\naction.correlationsearch.label = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"label",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\naction.correlationsearch.annotations = "
    + ((stack1 = lookupProperty(helpers,"json").call(alias2,alias1(depth0,"annotations",null),{"name":"json","hash":{},"data":data})) != null ? stack1 : "")
    + "\n";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "action.notable = 1\naction.notable.param.rule_title = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"title",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\naction.notable.param.rule_description = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"description",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\naction.notable.param.security_domain = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"domain",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\naction.notable.param.severity = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"severity",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\naction.notable.param.drilldown_searches = "
    + ((stack1 = lookupProperty(helpers,"json").call(alias2,alias1(depth0,"drilldowns",null),{"name":"json","hash":{},"data":data})) != null ? stack1 : "")
    + "\n";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "action.risk = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"isAny",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\naction.risk.param._risk = "
    + ((stack1 = lookupProperty(helpers,"json").call(alias2,alias1(depth0,"scores",null),{"name":"json","hash":{},"data":data})) != null ? stack1 : "")
    + "\naction.risk.param._risk_message = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"message",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# A saved search for each rule\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"searches",null),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "");
},"useData":true},
  "transforms.conf": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# The table of the rules\n\n["
    + ((stack1 = lookupProperty(helpers,"stanza").call(alias2,alias1(alias1(depth0,"app",null),"table",null),{"name":"stanza","hash":{},"data":data})) != null ? stack1 : "")
    + "]\nfilename = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",null),"table",null),{"name":"conf","hash":{},"data":data})) != null ? stack1 : "")
    + ".csv\ncase_sensitive_match = 1\nmax_matches = 1\n";
},"useData":true},
};
