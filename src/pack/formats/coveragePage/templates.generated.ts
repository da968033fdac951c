// @ts-nocheck
// Written by .ci/generate-templates.mjs.
import type { Compiled } from "../../template/engine.ts";

export const templates: { readonly [N in "counts" | "rows" | "rule" | "coverage.html"]: Compiled } = {
  "counts": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<svg viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,depth0,{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</svg>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,depth0,{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<rect class=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\" x=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"from",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\" width=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"width",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\" height=\"6\"/>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"count "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"count",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</span> ";
},"3":function(container,depth0,helpers,partials,data) {
    return "<span class=\"none\">none</span>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(3, data, 0),"data":data})) != null ? stack1 : "");
},"useData":true},
  "rows": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr data-rules=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,lookupProperty(helpers,"join").call(alias2,alias1(depth0,"numbers",null)," ",{"name":"join","hash":{},"data":data}),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\"><th scope=\"row\">"
    + ((stack1 = lookupProperty(helpers,"with").call(alias2,alias1(depth0,"technique",null),{"name":"with","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"needs",null),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</th>\n<td><details><summary>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(alias1(depth0,"rules",null),"length",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,lookupProperty(helpers,"is").call(alias2,alias1(alias1(depth0,"rules",null),"length",null),1,{"name":"is","hash":{},"data":data}),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data})) != null ? stack1 : "")
    + "</summary><ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"rules",null),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</ul></details></td>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"cells",null),{"name":"each","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</tr>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,lookupProperty(helpers,"address").call(alias2,alias1(depth0,"address",null),{"name":"address","hash":{},"data":data}),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\" rel=\"noopener noreferrer\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"id",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</a> "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"name",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"logsource",null),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<code>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"logsource",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</code>";
},"4":function(container,depth0,helpers,partials,data) {
    return "no technique";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"needs\"><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</bdi></p>";
},"6":function(container,depth0,helpers,partials,data) {
    return "rule";
},"7":function(container,depth0,helpers,partials,data) {
    return "rules";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li data-of=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"number",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\"><a href=\"#rule-"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"number",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\"><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"title",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</bdi></a>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"outcomes",null),{"name":"each","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</li>";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " <a class=\"badge "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\" href=\"#"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"id",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"target",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</a>";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<td>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"counts"),alias1(depth0,"counts",null),{"name":"counts","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),alias1(depth0,"places",null),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</td>";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"places\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"places",null),{"name":"each","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"others",null),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</ul>";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li><code>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</code></li>";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>and "
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"others",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + " more</li>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "rule": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"badge "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"target",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</span> ";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"prose\"><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"description",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</bdi></p>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>Needs</dt><dd><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),alias1(alias1(depth0,"logsource",null),"definition",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</bdi></dd>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>ATT&amp;CK</dt><dd><ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"techniques",null),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</ul></dd>";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"id",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"name",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</li>";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>False positives</dt><dd><ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"falsePositives",null),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</ul></dd>";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</bdi></li>";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>References</dt><dd><ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"references",null),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</ul></dd>";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"url").call(alias1,depth0,{"name":"url","hash":{},"data":data}),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.program(10, data, 0),"data":data})) != null ? stack1 : "")
    + "</li>";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias1,lookupProperty(helpers,"address").call(alias1,depth0,{"name":"address","hash":{},"data":data}),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\" rel=\"noopener noreferrer\"><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias1,depth0,{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</bdi></a>";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</bdi>";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>Author</dt><dd><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"author",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</bdi></dd>";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>Licence</dt><dd><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"license",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</bdi></dd>";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>Status</dt><dd><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"status",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</bdi></dd>";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>Id</dt><dd><code>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"id",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</code></dd>";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"outcome\" id=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"id",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\">\n<h3>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"target",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + " <span class=\"badge "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</span></h3>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"notes",null),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"queries",null),{"name":"each","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "\n</section>\n";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"notes\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"notes",null),{"name":"each","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</ul>";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"direction",null),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "<bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"message",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</bdi> <code>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"code",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</code></li>";
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<strong>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"direction",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</strong> ";
},"19":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<pre tabindex=\"0\"><code>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</code></pre>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details class=\"rule\" id=\"rule-"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"number",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\" data-rule=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"number",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\" data-fidelity=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,lookupProperty(helpers,"join").call(alias2,alias1(depth0,"fidelities",null)," ",{"name":"join","hash":{},"data":data}),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\">\n<summary><bdi class=\"title\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"title",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</bdi> <span class=\"level "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"level",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"level",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</span> "
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"outcomes",null),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</summary>\n<div class=\"body\">\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"description",null),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "\n<dl><dt>Log source</dt><dd><code>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(alias1(depth0,"logsource",null),"key",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</code></dd>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(alias1(depth0,"logsource",null),"definition",null),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"techniques",null),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"falsePositives",null),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"references",null),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"author",null),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"license",null),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"status",null),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"id",null),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</dl>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"outcomes",null),{"name":"each","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "\n</div>\n</details>\n";
},"useData":true},
  "coverage.html": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li class=\"card\"><h2>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),alias1(depth0,"name",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</h2>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"counts"),alias1(depth0,"counts",null),{"name":"counts","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</li>";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<label><input type=\"checkbox\" name=\"fidelity\" value=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias1,depth0,{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\" checked> "
    + ((stack1 = lookupProperty(helpers,"html").call(alias1,depth0,{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</label> ";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th scope=\"col\">"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"name",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</th>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tbody>\n<tr class=\"group\"><th colspan=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"width",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\" scope=\"rowgroup\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(alias1(depth0,"tactic",null),"name",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + " <span class=\"id\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(alias1(depth0,"tactic",null),"id",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</span></th></tr>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"rows"),alias1(depth0,"rows",null),{"name":"rows","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n</tbody>\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tbody>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"rows"),container.strict(depth0,"untagged",null),{"name":"rows","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</tbody>";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"rule"),depth0,{"name":"rule","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"policy",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"sigmatic "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"version",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "\">\n<title>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"title",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</title>\n<style>"
    + ((stack1 = lookupProperty(helpers,"text").call(alias2,alias1(depth0,"style",null),{"name":"text","hash":{},"data":data})) != null ? stack1 : "")
    + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#rules\">Skip to the rules</a>\n<header>\n<h1><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"title",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + "</bdi></h1>\n<p>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(alias1(depth0,"rules",null),"length",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + " rules for "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"techniqueCount",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + " techniques of ATT&amp;CK 19, compiled by sigmatic "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"version",null),{"name":"html","hash":{},"data":data})) != null ? stack1 : "")
    + ".\n<strong>exact</strong> queries mean what their rules mean; <strong>approximate</strong> ones find more or less, as their notes say; <strong>refused</strong> rules have no query.</p>\n<ul class=\"cards\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"targets",null),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</ul>\n</header>\n\n<form id=\"toolbar\" role=\"search\">\n<label class=\"search\"><span>Search</span> <input id=\"search\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\"title, technique, log source, query\" aria-keyshortcuts=\"/\"></label>\n<fieldset><legend>Fidelity</legend>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"fidelities",null),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</fieldset>\n<output id=\"shown\" for=\"search\"></output>\n<nav aria-label=\"Sections\"><a href=\"#techniques\">Techniques</a> <a href=\"#logsources\">Log sources</a> <a href=\"#rules\">Rules</a></nav>\n</form>\n\n<main>\n<section id=\"techniques\"><h2>Techniques</h2><div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Rules by technique\"><table>\n<caption>Rules by technique</caption>\n<thead><tr><th scope=\"col\">Technique</th><th scope=\"col\">Rules</th>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"targets",null),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</tr></thead>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"tactics",null),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"untagged",null),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "\n</table>\n</div></section>\n<section id=\"logsources\"><h2>Log sources</h2><div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Rules by log source\"><table>\n<caption>Rules by log source</caption>\n<thead><tr><th scope=\"col\">Log source</th><th scope=\"col\">Rules</th>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"targets",null),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "</tr></thead>\n<tbody>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"rows"),alias1(depth0,"logsources",null),{"name":"rows","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n</tbody>\n</table>\n</div></section>\n<section id=\"rules\"><h2>Rules</h2>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"rules",null),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data})) != null ? stack1 : "")
    + "\n<p id=\"nothing\" hidden>No rule is left by this search.</p>\n</section>\n</main>\n\u003Cscript>"
    + ((stack1 = lookupProperty(helpers,"text").call(alias2,alias1(depth0,"script",null),{"name":"text","hash":{},"data":data})) != null ? stack1 : "")
    + "\u003C/script>\n</body>\n</html>\n";
},"usePartial":true,"useData":true},
};
